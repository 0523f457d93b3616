package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import dev.stridekeep.torture.server.Victim;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The network cable of one node of a cluster is pulled: it and the others hold each other for
/// dead, connections stay open and silent, and the part that is left alone must not acknowledge
/// anything.
record CutOff() implements Fault {
  private static final int LEAST_MILLIS = 2_000;

  /// Longer than nodes take to give up on each other.
  private static final int MOST_MILLIS = 15_000;

  @Override
  public String name() {
    return "cut-off-node";
  }

  @Override
  public Lane lane() {
    return Lane.SERVERS;
  }

  @Override
  public Optional<String> missing(Site site) {
    return site.database().servers().getLast().lacksCable();
  }

  @Override
  public Wound inject(Site site, Random random) {
    var nodes = nodes(site);
    var node = nodes.get(random.nextInt(nodes.size()));
    node.cutOff();
    return new Wound(
        node.name(),
        Draw.between(random, LEAST_MILLIS, MOST_MILLIS),
        Draw.all(site),
        node::reconnect);
  }

  private static List<? extends Victim> nodes(Site site) {
    return site.database().servers().stream()
        .filter(server -> server.lacksCable().isEmpty())
        .toList();
  }
}
