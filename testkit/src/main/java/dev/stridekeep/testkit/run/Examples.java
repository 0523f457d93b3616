package dev.stridekeep.testkit.run;

import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Energy;
import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.run.BestEffort;
import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.DistanceSource;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Split;
import dev.stridekeep.domain.run.Start;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.domain.run.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Values for contracts, chosen to break what stores them: every digit of a time, doubles that
/// decimal text would change, both ends of ranges, nothing where nothing is allowed.
public final class Examples {
  public static final Instant MORNING = Instant.parse("2026-11-21T05:42:17.123456789Z");

  private static final AtomicLong IDS = new AtomicLong();

  private Examples() {}

  public static RunId newRun() {
    return new RunId(newId());
  }

  public static AccountId newAccount() {
    return new AccountId(newId());
  }

  /// Ids with every byte in use, its top bit too.
  static UUID newId() {
    long n = IDS.incrementAndGet();
    return new UUID(0xF19A_4C5E_7D00_7000L + n, 0x9E37_79B9_7F4A_7C15L * n);
  }

  public static Start start(Instant at) {
    return new Start(at, ZoneId.of("Europe/Berlin"), newId(), newId(), Visibility.FRIENDS);
  }

  public static Finish finish(Instant at, int pauses) {
    return new Finish(
        at,
        3_599,
        IntStream.range(0, pauses).mapToObj(i -> pause(at.plusSeconds(i))).toList(),
        new DeviceSummary(
            new Distance(10_000.1), Duration.ofNanos(3_333_333_333_333L), Duration.ofHours(1)));
  }

  private static Pause pause(Instant from) {
    return new Pause(from, from.plusNanos(1));
  }

  /// A result with every field set.
  public static SavedFigures fullResult(RunStatus status) {
    return new SavedFigures(
        status,
        status != RunStatus.COMPLETE,
        3_600,
        MORNING.plusSeconds(3_600),
        new RunSummary(
            new Distance(0.1 + 0.2),
            DistanceSource.POSITIONS,
            Duration.ofNanos(3_600_123_456_789L),
            Duration.ofNanos(3_599_999_999_999L),
            Math.nextDown(100.0),
            Double.MIN_VALUE,
            new EnergyEstimate(
                new Energy(Math.nextUp(2.5e6)), new Energy(1 / 3.0), new Energy(1e300)),
            null,
            151,
            188,
            172,
            List.of(
                new BestEffort(new Distance(1_609.344), Duration.ofNanos(1), 0),
                new BestEffort(new Distance(400), Duration.ofSeconds(99, 5), Track.MAX_SEQ)),
            3_600,
            7,
            "gps-1.0+energy-1.0"),
        List.of(split(0, Math.PI), split(1, Double.NaN)),
        List.of(split(0, 0)),
        chart(ChartSeries.MAX_SAMPLES));
  }

  /// A result of which nothing is known that need not be.
  static SavedFigures emptyResult() {
    return new SavedFigures(
        RunStatus.AWAITING_POINTS,
        true,
        0,
        MORNING,
        new RunSummary(
            Distance.ZERO,
            DistanceSource.DEVICE,
            Duration.ZERO,
            Duration.ZERO,
            null,
            null,
            null,
            "massKg",
            null,
            null,
            null,
            List.of(),
            0,
            0,
            "none"),
        List.of(),
        List.of(),
        ChartSeries.EMPTY);
  }

  private static Split split(int index, double ascent) {
    return new Split(
        index,
        new Distance(Math.nextDown(1_000.0)),
        Duration.ofNanos(300_000_000_001L),
        Duration.ofNanos(299_999_999_999L),
        ascent);
  }

  private static ChartSeries chart(int n) {
    var column = new float[n];
    for (int i = 0; i < n; i++) {
      column[i] = i % 7 == 0 ? Float.NaN : i / 3f;
    }
    return new ChartSeries(column, column, column, column, column);
  }

  /// A chunk of points with an altitude that tells one chunk of the same place from another.
  static TrackChunk chunk(int firstSeq, int n, int altitude) {
    var track = Track.builder(n);
    for (int i = 0; i < n; i++) {
      track.add(
          firstSeq + i,
          MORNING.toEpochMilli() + 1_000L * i,
          52 + i * 1e-5,
          13 - i * 1e-5,
          altitude,
          5,
          150,
          Double.NaN);
    }
    return TrackChunk.of(track.build());
  }
}
