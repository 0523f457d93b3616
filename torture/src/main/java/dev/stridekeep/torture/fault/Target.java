package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import dev.stridekeep.torture.server.Victim;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Whom a fault of processes strikes.
enum Target {
  MOBILE {
    @Override
    Hit choose(Site site, Random random) {
      int backend = Draw.mobile(random, site);
      return new Hit(List.of(site.nodes().get(backend).server()), List.of(backend));
    }
  },
  WEB {
    @Override
    Hit choose(Site site, Random random) {
      return new Hit(List.of(site.web().server()), List.of(site.nodes().size() - 1));
    }
  },
  DATABASE {
    @Override
    Hit choose(Site site, Random random) {
      var servers = site.database().servers();
      return new Hit(List.of(servers.get(random.nextInt(servers.size()))), Draw.all(site));
    }
  },
  /// Everything at once, as when the power fails.
  ALL {
    @Override
    Hit choose(Site site, Random random) {
      var victims = new ArrayList<Victim>(site.database().servers());
      site.nodes().forEach(node -> victims.add(node.server()));
      return new Hit(victims, Draw.all(site));
    }
  };

  abstract Hit choose(Site site, Random random);

  /// @param victims in the order in which they can be started again
  /// @param backends those that cannot serve without them
  record Hit(List<Victim> victims, List<Integer> backends) {
    String names() {
      return victims.stream().map(Victim::name).collect(Collectors.joining(", "));
    }
  }
}
