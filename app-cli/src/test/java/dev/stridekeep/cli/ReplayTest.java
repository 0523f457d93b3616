package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.phone.Courier;
import dev.stridekeep.phone.PhoneClock;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import dev.stridekeep.phone.client.Transport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplayTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Prague");

  private final FakeBackend backend = new FakeBackend();
  private final SleepingClock clock = new SleepingClock();
  private final StringWriter shown = new StringWriter();

  @Test
  void as_fast_as_it_goes_takes_no_time() throws InterruptedException {
    replay(bundled(), backend, Double.POSITIVE_INFINITY).play(ZONE);
    assertEquals(bundled().track().size(), backend.pointCount());
    assertEquals(Duration.ZERO, clock.slept);
  }

  @Test
  void at_twice_the_speed_it_takes_half_the_time() throws InterruptedException {
    var run = bundled();
    long recorded = run.track().timeMillis(run.track().size() - 1) - run.track().timeMillis(0);
    replay(run, backend, 2).play(ZONE);
    assertEquals(run.track().size(), backend.pointCount());
    assertEquals(recorded / 2, clock.slept.toMillis());
  }

  @Test
  void parcels_are_late_twice_and_out_of_order() throws InterruptedException {
    var replay = replay(bundled(), backend, Double.POSITIVE_INFINITY);
    replay.play(ZONE);
    assertFalse(replay.disorder().matches(".*\\b0 .*"), replay.disorder());
    assertTrue(replay.times().batches() > bundled().track().size() / 30, "no batch twice");
  }

  @Test
  void points_without_a_position_are_left_out() throws InterruptedException {
    var track = Track.builder(3);
    track.add(0, 1000, 50, 14, 200, 5, 120, 160);
    track.add(1, 2000, Double.NaN, Double.NaN, 200, Double.NaN, 121, 160);
    track.add(2, 3000, 50.0001, 14, 200, 5, 122, 160);
    var replay = replay(run(track.build()), backend, Double.POSITIVE_INFINITY);
    replay.play(ZONE);
    assertEquals(1, replay.pointsLeftOut());
    assertEquals(2, backend.pointCount());
  }

  @Test
  void progress_grows_to_the_whole_in_few_lines() throws InterruptedException {
    replay(bundled(), backend, Double.POSITIVE_INFINITY).play(ZONE);
    var lines = shown.toString().lines().toList();
    assertTrue(lines.size() <= 11, shown.toString());
    assertTrue(lines.getLast().contains("of 2,246 points, 2,246 acknowledged"), lines.getLast());
  }

  @Test
  void a_refusal_ends_the_replay_with_the_backends_words() {
    Transport refusing =
        _ ->
            new HttpReply(
                409,
                "application/problem+json",
                "",
                "{\"title\": \"Conflict\", \"detail\": \"started before\"}"
                    .getBytes(StandardCharsets.UTF_8));
    var replay = replay(bundled(), refusing, Double.POSITIVE_INFINITY);
    var e = assertThrows(CommandException.class, () -> replay.play(ZONE));
    assertEquals(
        "the run could not be delivered: the backend refused 409 Conflict: started before",
        e.getMessage());
  }

  private Replay replay(RunFromFile run, Transport transport, double speed) {
    var client = new StridekeepClient(transport, URI.create("http://backend.invalid"));
    var courier = new Courier(client, new Session(new Tokens("a", "", "r")));
    var progress = new Progress(new PrintWriter(shown, true), false);
    return new Replay(run, courier, speed, 7, clock, progress);
  }

  private static RunFromFile bundled() {
    return run(BundledRun.run().recorded());
  }

  private static RunFromFile run(Track track) {
    var first = Instant.ofEpochMilli(track.timeMillis(0));
    var last = Instant.ofEpochMilli(track.timeMillis(track.size() - 1));
    return new RunFromFile(track, List.of(), null, first, last, null, List.of());
  }

  /// Time that passes only when somebody sleeps.
  private static final class SleepingClock implements PhoneClock {
    private Duration slept = Duration.ZERO;

    @Override
    public Instant now() {
      return Instant.parse("2026-05-02T06:30:00Z").plus(slept);
    }

    @Override
    public long nanoTime() {
      return slept.toNanos();
    }

    @Override
    public void sleep(Duration duration) {
      slept = slept.plus(duration);
    }
  }
}
