package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.ShowHistory;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.rest.EnumWord;
import dev.stridekeep.rest.run.Rounded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A history on the wire.
public record HistoryJson(String bucket, List<PointJson> points) {
  /// One bucket.
  ///
  /// @param start its first day
  /// @param value in SI or kcal; a whole number where it counts runs
  public record PointJson(String start, @Nullable Number value, long runs) {
    static PointJson of(ShowHistory.Point point, Metric metric) {
      return new PointJson(point.start().toString(), number(point, metric), point.runs());
    }

    private static @Nullable Number number(ShowHistory.Point point, Metric metric) {
      var value = point.value();
      if (value == null) {
        return null;
      }
      return switch (metric) {
        case RUNS -> point.runs();
        case ENERGY -> Rounded.tenths(value);
        case DISTANCE, TIME, PACE, ASCENT -> Rounded.thousandths(value);
      };
    }
  }

  static HistoryJson of(ShowHistory.Result.History history, Metric metric) {
    return new HistoryJson(
        EnumWord.of(history.bucket()),
        history.points().stream().map(point -> PointJson.of(point, metric)).toList());
  }
}
