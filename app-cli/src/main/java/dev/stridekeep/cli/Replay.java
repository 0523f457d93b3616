package dev.stridekeep.cli;

import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.phone.Courier;
import dev.stridekeep.phone.Delivery;
import dev.stridekeep.phone.MemoryJournal;
import dev.stridekeep.phone.Outbox;
import dev.stridekeep.phone.Phone;
import dev.stridekeep.phone.PhoneClock;
import dev.stridekeep.phone.PhoneSettings;
import dev.stridekeep.phone.SeededMischief;
import dev.stridekeep.phone.Surroundings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/// Lives a recording again as the phone that recorded it: starts, records, sends small batches in a
/// disorderly way, finishes.
final class Replay {
  private static final int BATCH_POINTS = 30;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final RunFromFile recording;
  private final Track track;
  private final double speed;
  private final PhoneClock clock;
  private final Progress progress;
  private final SeededMischief mischief;
  private final CallTimes times = new CallTimes();
  private final Phone phone;
  private final Instant begun;

  /// @param speed how many times faster than recorded; infinite for as fast as it goes
  /// @param seed of the disorder
  Replay(
      RunFromFile recording,
      Courier courier,
      double speed,
      long seed,
      PhoneClock clock,
      Progress progress) {
    this.recording = recording;
    this.speed = speed;
    this.clock = clock;
    this.progress = progress;
    track = positionsOf(recording.track());
    mischief = new SeededMischief(seed, SeededMischief.Shares.SOME);
    begun = clock.now();
    phone =
        new Phone(
            new Outbox(new MemoryJournal()),
            courier,
            PhoneSettings.CAREFUL.withBatchPoints(BATCH_POINTS),
            new Surroundings(clock, new SecureRandom(), mischief, times));
  }

  /// The points that can go over the wire.
  private static Track positionsOf(Track all) {
    var kept = Track.builder(all.size());
    for (int i = 0; i < all.size(); i++) {
      if (all.hasPosition(i)) {
        kept.copyAs(kept.size(), all, i);
      }
    }
    return kept.build();
  }

  /// How many points have no position, so that they are not sent.
  int pointsLeftOut() {
    return recording.track().size() - track.size();
  }

  /// @throws CommandException where the backends do not take the run
  RunId play(ZoneId zone) throws InterruptedException {
    var startedAt = Objects.requireNonNullElse(recording.startedAt(), clock.now());
    var run = phone.start(startedAt, zone);
    phone.send();
    int from = 0;
    while (from < track.size()) {
      int to = nextPiece(from);
      phone.record(track.slice(from, to));
      from = to;
      send(to);
    }
    phone.finish(
        Objects.requireNonNullElse(recording.finishedAt(), startedAt),
        recording.pauses(),
        recording.device());
    check(phone.deliver(PATIENCE));
    show(track.size());
    progress.end();
    return run;
  }

  private void send(int recorded) throws InterruptedException {
    if (phone.send() instanceof Delivery.SignedOut signedOut) {
      check(signedOut);
    }
    show(recorded);
  }

  /// Waits until more points were recorded at the replay's speed.
  ///
  /// @return the index behind the last of them
  private int nextPiece(int from) throws InterruptedException {
    if (Double.isInfinite(speed)) {
      return Math.min(track.size(), from + BATCH_POINTS);
    }
    var due = due(from);
    while (clock.now().isBefore(due)) {
      var left = Duration.between(clock.now(), due);
      clock.sleep(left.compareTo(TICK) < 0 ? left : TICK);
      send(from);
    }
    int to = from + 1;
    while (to < track.size() && !due(to).isAfter(clock.now())) {
      to++;
    }
    return to;
  }

  private Instant due(int point) {
    long recorded = Math.max(0, track.timeMillis(point) - track.timeMillis(0));
    return begun.plusMillis((long) (recorded / speed));
  }

  private void show(int recorded) {
    int size = Math.max(1, track.size());
    long acknowledged = phone.outbox().acknowledged().count();
    progress.show(
        (double) Math.min(recorded, acknowledged) / size,
        "recorded %,d of %,d points, %,d acknowledged"
            .formatted(recorded, track.size(), acknowledged));
  }

  private void check(Delivery delivery) {
    var refusals = phone.outbox().refusals();
    if (!refusals.isEmpty()) {
      throw failed("the backend refused " + refusals.getFirst().reason());
    }
    switch (delivery) {
      case Delivery.NothingDue() -> {}
      case Delivery.Waiting(var _, var why) -> throw failed(why);
      case Delivery.SignedOut(var problem) -> throw failed(problem.toString());
    }
  }

  private CommandException failed(String why) {
    progress.end();
    return new CommandException(Main.FAILED, "the run could not be delivered: " + why);
  }

  CallTimes times() {
    return times;
  }

  /// One line on how disorderly the batches came.
  String disorder() {
    return "%d parcels were sent twice, %d late, %d out of order"
        .formatted(mischief.twice(), mischief.late(), mischief.outOfOrder());
  }
}
