package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import dev.stridekeep.torture.server.Victim;
import java.util.Optional;
import java.util.Random;

/// SIGSTOP, and SIGCONT after a while: the process is there, holds its connections and locks, and
/// does nothing, as in a long collection of garbage or on a machine that is moved.
///
/// @param name see [Fault#name]
/// @param target whom
record Pause(String name, Target target) implements Fault {
  private static final int LEAST_MILLIS = 200;
  private static final int MOST_MILLIS = 3_000;

  @Override
  public Lane lane() {
    return Lane.SERVERS;
  }

  @Override
  public Optional<String> missing(Site site) {
    return Signalling.missing();
  }

  @Override
  public Wound inject(Site site, Random random) {
    var hit = target.choose(site, random);
    hit.victims().forEach(Victim::pause);
    return new Wound(
        hit.names(),
        Draw.between(random, LEAST_MILLIS, MOST_MILLIS),
        hit.backends(),
        () -> hit.victims().forEach(Victim::resume));
  }
}
