package dev.stridekeep.rest.run;

import dev.stridekeep.domain.run.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A split on the wire. Totals are rounded, not single splits, so that rounded splits still add up.
public record SplitJson(
    int index,
    double distanceMeters,
    double elapsedSeconds,
    double movingSeconds,
    @Nullable Double ascentMeters) {

  static List<SplitJson> of(List<Split> splits) {
    var distance = new RunningTotal();
    var elapsed = new RunningTime();
    var moving = new RunningTime();
    var ascent = new RunningTotal();
    var json = new ArrayList<SplitJson>(splits.size());
    for (var split : splits) {
      json.add(
          new SplitJson(
              split.index(),
              distance.add(split.distance().metres()),
              elapsed.add(split.elapsed()),
              moving.add(split.moving()),
              Double.isNaN(split.ascent()) ? null : ascent.add(split.ascent())));
    }
    return json;
  }

  private static final class RunningTime {
    private Duration total = Duration.ZERO;

    /// What a time adds to the rounded total.
    double add(Duration time) {
      double before = Rounded.seconds(total);
      total = total.plus(time);
      return Rounded.thousandths(Rounded.seconds(total) - before);
    }
  }

  private static final class RunningTotal {
    private double total;

    /// What a value adds to the rounded total.
    double add(double value) {
      double before = Rounded.thousandths(total);
      total += value;
      return Rounded.thousandths(Rounded.thousandths(total) - before);
    }
  }
}
