package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.DiskThrottle;
import dev.stridekeep.torture.server.Site;
import java.util.Optional;
import java.util.Random;

/// The kernel lets the database write to its disk a few times a second only.
record SlowDisk() implements Fault {
  private static final int LEAST_WRITES = 4;
  private static final int MOST_WRITES = 40;

  @Override
  public String name() {
    return "slow-disk";
  }

  @Override
  public Lane lane() {
    return Lane.SERVERS;
  }

  @Override
  public Optional<String> missing(Site site) {
    return site.database().volumes().getFirst().whyPlain().or(DiskThrottle::missing);
  }

  @Override
  public Wound inject(Site site, Random random) {
    int which = random.nextInt(site.database().volumes().size());
    var server = site.database().servers().get(which);
    int writes = LEAST_WRITES + random.nextInt(MOST_WRITES - LEAST_WRITES);
    var throttle = DiskThrottle.start(server.pid(), site.database().volumes().get(which), writes);
    return new Wound(
        "the disk of " + server.name() + ", " + writes + " writes/s",
        Draw.between(random, 500, 3_000),
        Draw.all(site),
        throttle::end);
  }
}
