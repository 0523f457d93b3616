package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import java.util.Optional;
import java.util.Random;

/// Not one byte is left on the database's disk, for a while.
record FullDisk() implements Fault {
  private static final int LEAST_MILLIS = 3_000;
  private static final int MOST_MILLIS = 12_000;

  @Override
  public String name() {
    return "full-disk";
  }

  @Override
  public Lane lane() {
    return Lane.SERVERS;
  }

  @Override
  public Optional<String> missing(Site site) {
    return site.database().volumes().getFirst().whyPlain();
  }

  @Override
  public Wound inject(Site site, Random random) {
    var volumes = site.database().volumes();
    int which = random.nextInt(volumes.size());
    var volume = volumes.get(which);
    volume.fill();
    return new Wound(
        "the disk of " + site.database().servers().get(which).name(),
        Draw.between(random, LEAST_MILLIS, MOST_MILLIS),
        Draw.all(site),
        volume::free);
  }
}
