package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import dev.stridekeep.torture.server.Victim;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The database is held and let go many times a second: it runs, at a fraction of its speed. Not a
/// slow disk, but as slow.
record Stutter() implements Fault {
  private static final Duration HELD = Duration.ofMillis(60);
  private static final Duration FREE = Duration.ofMillis(15);

  @Override
  public String name() {
    return "stutter-database";
  }

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
    var hit = Target.DATABASE.choose(site, random);
    var victim = hit.victims().getFirst();
    var end = new CountDownLatch(1);
    var stuttering = Thread.ofPlatform().start(() -> stutter(victim, end));
    return new Wound(
        hit.names(),
        Draw.between(random, 500, 3_000),
        hit.backends(),
        () -> {
          end.countDown();
          try {
            stuttering.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          victim.resume();
        });
  }

  private static void stutter(Victim victim, CountDownLatch end) {
    try {
      while (!end.await(FREE.toMillis(), TimeUnit.MILLISECONDS)) {
        victim.pause();
        var _ = end.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
        victim.resume();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
