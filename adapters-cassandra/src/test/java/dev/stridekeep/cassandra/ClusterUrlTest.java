package dev.stridekeep.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterUrlTest {
  @Test
  void hosts_keyspace_and_three_replicas_are_what_is_usual() {
    var url = ClusterUrl.of("cassandra://one,two.example,10.0.0.3/stridekeep");
    assertEquals(
        List.of(host("one", 9042), host("two.example", 9042), host("10.0.0.3", 9042)), url.hosts());
    assertEquals("stridekeep", url.keyspace());
    assertEquals(3, url.replicas());
    assertNull(url.datacenter());
  }

  @Test
  void ports_replicas_and_datacenter_can_be_told() {
    var url = ClusterUrl.of("cassandra://a:9142,[::1]:1,[fe80::2]/k_1?replicas=5&datacenter=eu-1");
    assertEquals(List.of(host("a", 9142), host("::1", 1), host("fe80::2", 9042)), url.hosts());
    assertEquals("k_1", url.keyspace());
    assertEquals(5, url.replicas());
    assertEquals("eu-1", url.datacenter());
  }

  private static InetSocketAddress host(String name, int port) {
    return InetSocketAddress.createUnresolved(name, port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:mariadb://host/points        | must look like",
        "cassandra://host                  | must look like",
        "cassandra:///points               | is no host",
        "cassandra://one,/points           | is no host",
        "cassandra://one two/points        | is no host",
        "cassandra://host:70000/points     | 1 to 65535",
        "cassandra://host:0/points         | 1 to 65535",
        "cassandra://host/                 | keyspace",
        "cassandra://host/Points           | keyspace",
        "cassandra://host/p;drop           | keyspace",
        "cassandra://host/points?replicas=0| replicas",
        "cassandra://host/points?replicas  | replicas",
        "cassandra://host/points?datacenter=a' | datacenter",
        "cassandra://host/points?copies=3  | copies",
        "cassandra://me:hush@host/points   | set apart"
      })
  void what_makes_no_sense_is_named_and_secrets_are_not_shown(String url, String named) {
    var error = assertThrows(IllegalArgumentException.class, () -> ClusterUrl.of(url));
    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains(named), message);
    assertFalse(message.contains("hush"), message);
  }

  @Test
  void settings_are_told_without_the_secrets() {
    var config = CassandraConfig.of("cassandra://a,b:1/points?replicas=1", "me", "hush");
    assertEquals("cassandra://a:9042,b:1/points", config.toString());
  }
}
