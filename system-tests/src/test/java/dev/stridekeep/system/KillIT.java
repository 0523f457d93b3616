package dev.stridekeep.system;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// `kill -9` of either backend or of both while phones send.
@Timeout(240)
class KillIT {
  @Test
  void nothing_acknowledged_is_lost_on_h2_whoever_holds_its_file() throws Exception {
    try (var servers = Servers.start(Storage.H2)) {
      var mobile = servers.mobile();
      var web = servers.web();
      // The one that is killed holds no file after that: so each is killed as holder and as guest.
      new KillRounds(servers, 20260304)
          .survive(
              List.of(
                  List.of(mobile),
                  List.of(mobile),
                  List.of(web),
                  List.of(web),
                  List.of(mobile),
                  List.of(mobile, web)));
    }
  }

  @Test
  void nothing_acknowledged_is_lost_on_mariadb() throws Exception {
    try (var servers = Servers.start(Storage.MARIADB)) {
      var mobile = servers.mobile();
      var web = servers.web();
      new KillRounds(servers, 20260305)
          .survive(List.of(List.of(mobile), List.of(web), List.of(mobile), List.of(mobile, web)));
    }
  }

  @Test
  void nothing_acknowledged_is_lost_between_mariadb_and_cassandra() throws Exception {
    try (var servers = Servers.start(Storage.MARIADB_AND_CASSANDRA)) {
      var mobile = servers.mobile();
      var web = servers.web();
      new KillRounds(servers, 20260306)
          .survive(
              List.of(
                  List.of(mobile),
                  List.of(mobile),
                  List.of(web),
                  List.of(mobile),
                  List.of(mobile, web)));
    }
  }
}
