package dev.stridekeep.cli;

import dev.stridekeep.application.run.EngineFigures;
import dev.stridekeep.domain.measure.Pace;
import dev.stridekeep.domain.measure.Speed;
import dev.stridekeep.domain.run.DistanceSource;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Split;
import dev.stridekeep.phone.client.RunReply.SplitReply;
import dev.stridekeep.phone.client.SummaryReply;
import dev.stridekeep.phone.client.SummaryReply.BestEffortReply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The figures of a run as the interface tells them, from a backend or from the engines here.
///
/// @param splits kilometres, adding up to the whole
record Figures(SummaryReply summary, List<SplitReply> splits) {

  static Figures of(EngineFigures figures) {
    return new Figures(
        summary(figures.summary()),
        figures.kilometreSplits().stream().map(Figures::split).toList());
  }

  private static SummaryReply summary(RunSummary s) {
    var energy = s.energy();
    return new SummaryReply(
        s.distance().metres(),
        source(s.distanceSource()),
        seconds(s.elapsed()),
        seconds(s.moving()),
        s.averagePace().map(Pace::secondsPerKm).orElse(null),
        s.averageSpeed().map(Speed::metresPerSecond).orElse(null),
        s.ascent(),
        s.descent(),
        energy == null ? null : energy.gross().kcal(),
        energy == null ? null : List.of(energy.low().kcal(), energy.high().kcal()),
        s.energyMissing(),
        real(s.averageHeartRate()),
        real(s.maxHeartRate()),
        real(s.averageCadence()),
        s.bestEfforts().stream()
            .map(
                best ->
                    new BestEffortReply(
                        best.distance().metres(), seconds(best.time()), best.startSeq()))
            .toList(),
        s.points(),
        s.rejectedPoints(),
        s.engineVersion());
  }

  private static SplitReply split(Split split) {
    return new SplitReply(
        split.index(),
        split.distance().metres(),
        seconds(split.elapsed()),
        seconds(split.moving()),
        Double.isNaN(split.ascent()) ? null : split.ascent());
  }

  private static String source(DistanceSource source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static @Nullable Double real(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(value);
  }
}
