package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import java.util.Optional;
import java.util.Random;

/// Every node of a cluster is alone, while backends reach all of them: none may acknowledge, and
/// none may answer with what is no longer true.
record Split() implements Fault {
  private static final int LEAST_MILLIS = 1_000;
  private static final int MOST_MILLIS = 12_000;

  @Override
  public String name() {
    return "split-nodes";
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
    site.database().keepApart(true);
    return new Wound(
        "all nodes",
        Draw.between(random, LEAST_MILLIS, MOST_MILLIS),
        Draw.all(site),
        () -> site.database().keepApart(false));
  }
}
