package dev.stridekeep.gps;

/// Adds ascent and descent up by hysteresis between turning points.
///
/// A rise ends, and a fall begins, where the altitude has fallen by more than a threshold below the
/// highest point since the rise began; and the other way round. What turns back earlier is noise. A
/// rise that ended counts in full, from its lowest to its highest point, so that the threshold
/// swallows nothing of a hill that is higher, wherever its top lies; a rule that only follows the
/// altitude by steps of the threshold loses up to one at each top. Read backwards, ascent and
/// descent swap. Cumulative sums never fall. O(1) a step.
///
/// Source: the turning points of rainflow counting with a hysteresis filter (ASTM E1049-85, 5.4);
/// thresholds as others use them are 2 to 3 m with a barometer and 10 m and more without.
final class Climb {
  private final double threshold;
  private double level;
  private double lowest;
  private double highest;

  /// 1 in a rise, -1 in a fall, 0 before the first that is more than noise.
  private int direction;

  private double ascent;
  private double descent;

  /// @param threshold a change of altitude up to this is noise, [m]
  Climb(double threshold) {
    this.threshold = threshold;
  }

  /// Goes on by a change of altitude, [m].
  void by(double change) {
    level += change;
    if (direction <= 0 && level - lowest > threshold) {
      ascent += level - lowest;
      highest = level;
      direction = 1;
    } else if (direction >= 0 && highest - level > threshold) {
      descent += highest - level;
      lowest = level;
      direction = -1;
    } else if (direction > 0 && level > highest) {
      ascent += level - highest;
    } else if (direction < 0 && level < lowest) {
      descent += lowest - level;
    }
    highest = direction < 0 ? highest : Math.max(highest, level);
    lowest = direction > 0 ? lowest : Math.min(lowest, level);
  }

  double ascent() {
    return ascent;
  }

  double descent() {
    return descent;
  }
}
