package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Split;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Runs at the limits of what the wire lets through: clocks that are centuries wrong, points at the
/// ends of the world, totals that no device can mean. Each is taken, and its splits add up.
final class RunLimitsProperties {
  private static final long LAST_MILLIS = Instant.parse("9999-12-30T23:59:59.999Z").toEpochMilli();
  private static final Duration ROUNDING = Duration.ofNanos(500_000);

  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Long> near = Arbitraries.longs().between(1_790_000_000_000L, 1_790_000_020_000L);
    return Arbitraries.frequencyOf(
            Tuple.of(3, near),
            Tuple.of(1, Arbitraries.of(0L, 1L, LAST_MILLIS)),
            Tuple.of(1, Arbitraries.longs().between(0, LAST_MILLIS)))
        .flatMap(
            ms -> Arbitraries.of(0, 1, 999_999).map(n -> Instant.ofEpochMilli(ms).plusNanos(n)));
  }

  @Provide
  Arbitrary<Track> tracks() {
    var times = instants().map(at -> Math.max(1, at.toEpochMilli()));
    var latitudes =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.doubles().between(52.5, 52.5005).ofScale(5)),
            Tuple.of(1, Arbitraries.of(-90.0, 90.0, -0.0)));
    var longitudes =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.doubles().between(13.4, 13.4005).ofScale(5)),
            Tuple.of(1, Arbitraries.of(-180.0, 180.0, 0.0)));
    var others = Arbitraries.of(Double.NaN, -1.0, 0.0, 34.5, 1e300, Track.MAX_ALTITUDE);
    return Combinators.combine(times, latitudes, longitudes, others, others)
        .as((time, lat, lng, one, other) -> Tuple.of(time, lat, lng, one, other))
        .list()
        .ofMaxSize(40)
        .map(
            points -> {
              var track = Track.builder(points.size());
              for (int i = 0; i < points.size(); i++) {
                var p = points.get(i);
                track.add(i, p.get1(), p.get2(), p.get3(), p.get4(), p.get5(), p.get5(), p.get4());
              }
              return track.build();
            });
  }

  @Provide
  Arbitrary<Optional<DeviceSummary>> devices() {
    Arbitrary<Double> metres = Arbitraries.of(0.0, Double.MIN_VALUE, 5_000.0, 1e7);
    Arbitrary<Duration> times =
        Arbitraries.of(0L, 1L, 1_800_000L, 100_000_000_000L).map(Duration::ofMillis);
    return Combinators.combine(metres, times, times)
        .as((m, moving, elapsed) -> new DeviceSummary(new Distance(m), moving, elapsed))
        .optional(0.7);
  }

  @Property(seed = "20261121", tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void whatever_the_wire_lets_through_is_taken_and_adds_up(
      @ForAll("instants") Instant startedAt,
      @ForAll("instants") Instant finishedAt,
      @ForAll("instants") Instant pause,
      @ForAll("tracks") Track track,
      @ForAll("devices") Optional<DeviceSummary> device,
      @ForAll boolean isWhole) {
    var cluster = new Cluster();
    var node = cluster.node();
    var owner = cluster.runner.id();
    int lastSeq = track.size() - (isWhole ? 1 : 0);
    var pauses = List.of(new Pause(pause, pause.plusSeconds(30)));
    var finish = new Finish(finishedAt, lastSeq, pauses, device.orElse(null));
    var command = new StartRun.Command(startedAt, ZoneOffset.UTC, null, null, Visibility.PRIVATE);
    assertInstanceOf(
        FinishRun.Result.Finished.class,
        node.finish.finish(Caller.owner(owner), cluster.id, finish));
    if (!track.isEmpty()) {
      assertInstanceOf(
          ReceivePoints.Result.Accepted.class,
          node.points.receive(Caller.owner(owner), cluster.id, track));
    }
    assertAddsUp(cluster.details().result().orElseThrow());
    assertInstanceOf(
        StartRun.Result.Started.class, node.start.start(Caller.owner(owner), cluster.id, command));
    assertAddsUp(cluster.details().result().orElseThrow());
  }

  private static void assertAddsUp(SavedFigures result) {
    var summary = result.summary();
    assertTrue(summary.moving().compareTo(summary.elapsed()) <= 0, "moving <= elapsed");
    assertTrue(summary.averagePace().isEmpty() || summary.averagePace().get().secondsPerKm() > 0);
    for (var splits : List.of(result.kilometreSplits(), result.mileSplits())) {
      if (!splits.isEmpty()) {
        assertNear(summary.elapsed(), sum(splits, true));
        assertNear(summary.moving(), sum(splits, false));
        double metres = splits.stream().mapToDouble(s -> s.distance().metres()).sum();
        assertEquals(summary.distance().metres(), metres, 1e-6);
      }
    }
  }

  private static Duration sum(List<Split> splits, boolean elapsed) {
    return splits.stream()
        .map(split -> elapsed ? split.elapsed() : split.moving())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static void assertNear(Duration expected, Duration actual) {
    var difference = expected.minus(actual).abs();
    assertTrue(difference.compareTo(ROUNDING) < 0, expected + " is not " + actual);
  }
}
