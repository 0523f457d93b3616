package dev.stridekeep.phone;

import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A phone that records one run and brings it to the backend.
///
/// Recording ([#start], [#record], [#finish]) only writes to the outbox and never waits for the
/// network; [#send] and [#deliver] do the rest, from another thread if need be. A phone that died
/// goes on when a new one is made on the same journal.
public final class Phone {
  private final Outbox outbox;
  private final Courier courier;
  private final PhoneSettings settings;
  private final Surroundings world;
  private Instant notBefore = Instant.MIN;
  private String trouble = "";
  private int failures;

  public Phone(Outbox outbox, Courier courier, PhoneSettings settings, Surroundings world) {
    this.outbox = outbox;
    this.courier = courier;
    this.settings = settings;
    this.world = world;
  }

  /// Starts a run, online or not; the phone makes its id.
  ///
  /// @param zone where the run begins, null for the account's
  public RunId start(Instant at, @Nullable ZoneId zone) {
    if (outbox.run().isPresent()) {
      throw new IllegalStateException("this outbox holds a run already: " + outbox.run());
    }
    var run = RunIds.next(world.clock().now(), world.random());
    outbox.note(new Entry.Started(run, at.truncatedTo(ChronoUnit.MILLIS), zone));
    return run;
  }

  /// Records points; they get the next sequence numbers, whatever theirs are.
  ///
  /// @param points each with a position, as the backend takes no others
  public void record(Track points) {
    if (outbox.run().isEmpty() || outbox.finish().isPresent()) {
      throw new IllegalStateException("points belong between start and finish");
    }
    if (!points.isEmpty()) {
      outbox.note(new Entry.Recorded(numbered(points)));
    }
  }

  private Track numbered(Track points) {
    int first = outbox.nextSeq();
    var numbered = Track.builder(points.size());
    boolean asIs =
        points.seq(0) == first && points.seq(points.size() - 1) - first == points.size() - 1;
    for (int i = 0; i < points.size(); i++) {
      if (!points.hasPosition(i)) {
        throw new IllegalArgumentException("a point without a position cannot be sent: " + i);
      }
      numbered.copyAs(first + i, points, i);
    }
    return asIs ? points : numbered.build();
  }

  /// Ends the run.
  ///
  /// @param summary the phone's own figures, shown until the backend has all points
  public void finish(Instant at, List<Pause> pauses, @Nullable DeviceSummary summary) {
    if (outbox.run().isEmpty() || outbox.finish().isPresent()) {
      throw new IllegalStateException("a finish belongs after a start, once");
    }
    int lastSeq = outbox.nextSeq() - 1;
    outbox.note(
        new Entry.Finished(
            new Finish(at.truncatedTo(ChronoUnit.MILLIS), lastSeq, pauses, summary)));
  }

  /// Sends what is due until nothing is or something goes wrong. Never waits between tries: comes
  /// back at once while the time for the next has not come.
  public Delivery send() throws InterruptedException {
    if (world.clock().now().isBefore(notBefore)) {
      return new Delivery.Waiting(notBefore, trouble);
    }
    while (true) {
      var due = outbox.due(settings.batchPoints());
      if (due.isEmpty()) {
        return new Delivery.NothingDue();
      }
      var now = world.mischief().rearrange(due, outbox);
      if (now.isEmpty()) {
        return new Delivery.Waiting(world.clock().now(), "what is due is kept back");
      }
      for (var parcel : now) {
        switch (courier.bring(parcel, outbox, world)) {
          case Courier.Brought() -> failures = 0;
          case Courier.Later(var why, var atLeast) -> {
            return waitAfter(why, atLeast);
          }
          case Courier.NotSignedIn(var problem) -> {
            return new Delivery.SignedOut(problem);
          }
        }
      }
    }
  }

  private Delivery waitAfter(String why, Duration atLeast) {
    failures++;
    var delay = settings.backoff().delay(failures, world.random());
    notBefore =
        world.clock().now().plus(delay.compareTo(atLeast) > 0 ? delay : atLeast.plus(delay));
    trouble = why;
    return new Delivery.Waiting(notBefore, why);
  }

  /// Sends what is due, waiting and trying again as long as patience lasts.
  public Delivery deliver(Duration patience) throws InterruptedException {
    var until = world.clock().now().plus(patience);
    while (true) {
      var delivery = send();
      if (!(delivery instanceof Delivery.Waiting(var next, var _)) || next.isAfter(until)) {
        return delivery;
      }
      world.clock().sleep(Duration.between(world.clock().now(), next));
    }
  }

  public Outbox outbox() {
    return outbox;
  }
}
