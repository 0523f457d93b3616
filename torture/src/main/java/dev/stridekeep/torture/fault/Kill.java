package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Site;
import dev.stridekeep.torture.server.Victim;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// `kill -9`, and a start on the same data after a while.
///
/// @param name see [Fault#name]
/// @param target whom
record Kill(String name, Target target) implements Fault {
  private static final int MOST_DOWN_MILLIS = 1_500;

  @Override
  public Lane lane() {
    return Lane.SERVERS;
  }

  @Override
  public Optional<String> missing(Site site) {
    return Optional.empty();
  }

  @Override
  public Wound inject(Site site, Random random) {
    var hit = target.choose(site, random);
    hit.victims().forEach(Victim::kill);
    return new Wound(
        hit.names(),
        Draw.between(random, 0, MOST_DOWN_MILLIS),
        hit.backends(),
        () -> restart(hit.victims()));
  }

  /// Side by side, as after a power cut: a backend has to cope with a database that is not there
  /// yet.
  private static void restart(List<Victim> victims) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var restarts = victims.stream().map(victim -> threads.submit(victim::restart)).toList();
      for (var restart : restarts) {
        restart.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
