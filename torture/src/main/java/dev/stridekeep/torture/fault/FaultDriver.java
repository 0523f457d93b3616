package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.phone.Pulse;
import dev.stridekeep.torture.server.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Injects faults and heals them, one lane of faults beside the other, until it is told to stop.
/// The seed decides which faults come, in which order, how hard and how long; what they fall into
/// is up to the machine.
public final class FaultDriver {
  private final Site site;
  private final Duration recoveryLimit;
  private final Pulse pulse;
  private final Findings findings;
  private final FaultLog log = new FaultLog();
  private final Consumer<String> progress;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> lanes = new ArrayList<>();

  public FaultDriver(Site site, Pulse pulse, Findings findings, Consumer<String> progress) {
    this.site = site;
    this.recoveryLimit = site.database().recoveryLimit();
    this.pulse = pulse;
    this.findings = findings;
    this.progress = progress;
  }

  /// Starts the lanes.
  public void start(List<Fault> faults, long seed) {
    var possible = new ArrayList<Fault>();
    for (var fault : faults) {
      fault
          .missing(site)
          .ifPresentOrElse(
              reason -> log.impossible(fault.name(), reason), () -> possible.add(fault));
    }
    for (var lane : Fault.Lane.values()) {
      var own = possible.stream().filter(fault -> fault.lane() == lane).toList();
      if (!own.isEmpty()) {
        var schedule = new Schedule(own, lane, seed);
        lanes.add(Thread.ofPlatform().name("faults").start(() -> drive(schedule)));
      }
    }
  }

  /// Lets each lane heal what it has done, and waits for that.
  public void stop() throws InterruptedException {
    stop.countDown();
    for (var lane : lanes) {
      if (!lane.join(recoveryLimit.multipliedBy(3))) {
        findings.add("unhealed", "a fault does not heal");
      }
    }
  }

  public FaultLog log() {
    return log;
  }

  private void drive(Schedule schedule) {
    try {
      var next = schedule.next();
      while (!stop.await(next.calm().toMillis(), TimeUnit.MILLISECONDS)) {
        strike(next.fault(), new Random(next.seed()));
        next = schedule.next();
      }
    } catch (InterruptedException e) {
      findings.add("unhealed", "the fault driver was interrupted");
    }
  }

  private void strike(Fault fault, Random random) throws InterruptedException {
    try {
      var wound = fault.inject(site, random);
      progress.accept(
          fault.name() + ": " + wound.where() + " for " + wound.lasts().toMillis() + " ms");
      var _ = stop.await(wound.lasts().toMillis(), TimeUnit.MILLISECONDS);
      long since = System.nanoTime();
      wound.healing().run();
      log.healed(fault.name(), recovery(fault, wound, since));
    } catch (RuntimeException e) {
      findings.add("unhealed", fault.name() + ": " + e);
    }
  }

  private Duration recovery(Fault fault, Wound wound, long sinceNanos) {
    var longest = Duration.ZERO;
    for (int backend : wound.backends()) {
      var took = pulse.awaitAfter(backend, sinceNanos, recoveryLimit);
      longest = took.compareTo(longest) > 0 ? took : longest;
    }
    if (longest.compareTo(recoveryLimit) >= 0) {
      findings.add(
          "unhealed",
          "%s: %s does not serve within %s".formatted(fault.name(), wound.where(), recoveryLimit));
    }
    return longest;
  }
}
