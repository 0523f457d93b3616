package dev.stridekeep.files;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.DeviceSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The totals that a device wrote into a file, summed over its laps or sessions.
///
/// Values that no run can have are left out: distances over [#MAX_METRES], times over
/// [RunCollector#LONGEST_RUN].
final class DeviceTotals {
  /// Longer than anyone has run in one go, [m].
  static final double MAX_METRES = 10_000_000;

  private double metres = Double.NaN;
  private double timerSeconds = Double.NaN;
  private double elapsedSeconds = Double.NaN;
  private double lastMetres = Double.NaN;
  private long start;
  private long end;

  void addMetres(double value) {
    if (value >= 0 && value <= MAX_METRES) {
      metres = Double.isNaN(metres) ? value : metres + value;
    }
  }

  /// A running total that came with a point; counts where there is no other.
  void runningMetres(double value) {
    if (value >= 0 && value <= MAX_METRES && !(value < lastMetres)) {
      lastMetres = value;
    }
  }

  void addTimerSeconds(double value) {
    if (isTime(value)) {
      timerSeconds = Double.isNaN(timerSeconds) ? value : timerSeconds + value;
    }
  }

  void addElapsedSeconds(double value) {
    if (isTime(value)) {
      elapsedSeconds = Double.isNaN(elapsedSeconds) ? value : elapsedSeconds + value;
    }
  }

  /// A stretch of the run as the device says: where it begins, and its length where known.
  void stretch(long startMillis, double seconds) {
    if (startMillis > 0) {
      start = start == 0 ? startMillis : Math.min(start, startMillis);
      end = Math.max(end, startMillis + (isTime(seconds) ? Math.round(seconds * 1000) : 0));
    }
  }

  private static boolean isTime(double seconds) {
    return seconds >= 0 && seconds <= RunCollector.LONGEST_RUN.toSeconds();
  }

  /// Takes over the totals of laps, where nothing summed them up.
  void takeFrom(DeviceTotals laps) {
    metres = laps.metres;
    timerSeconds = laps.timerSeconds;
    elapsedSeconds = laps.elapsedSeconds;
    start = laps.start;
    end = laps.end;
  }

  boolean isEmpty() {
    return Double.isNaN(metres) && Double.isNaN(lastMetres) && Double.isNaN(timerSeconds);
  }

  @Nullable Instant startedAt() {
    return start == 0 ? null : Instant.ofEpochMilli(start);
  }

  /// The totals; null where there is neither a distance nor a time.
  @Nullable DeviceSummary summary() {
    if (isEmpty()) {
      return null;
    }
    double distance = Double.isNaN(metres) ? lastMetres : metres;
    double elapsed = elapsedSeconds;
    if (Double.isNaN(elapsed)) {
      double span = (end - start) / 1e3;
      elapsed = isTime(span) && span > 0 ? span : zeroIfUnknown(timerSeconds);
    }
    double timer = Double.isNaN(timerSeconds) ? elapsed : timerSeconds;
    return new DeviceSummary(
        Distance.ofMetres(zeroIfUnknown(distance)),
        Seconds.toDurationInMillis(timer),
        Seconds.toDurationInMillis(elapsed));
  }

  private static double zeroIfUnknown(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
