package dev.stridekeep.energy;

import dev.stridekeep.domain.measure.Energy;
import java.util.List;
import java.util.OptionalDouble;

/// Metabolic equivalents of running and walking for adults of 19 to 59 years.
///
/// One MET is 1 kcal/kg/h here ([#WATTS_PER_MET]); the other definition, 3.5 ml/kg/min of oxygen,
/// is 5 % more. The rows are those whose values are certain: a mirror in circulation cuts every
/// value from 10 on to 9.9, a column too narrow, and was not followed.
///
/// A table of classes of activity, not of speeds: between 9 and 9.3 mph it jumps from 13.0 to 14.8,
/// and 12026 lies below walking at its speed. So the estimator does not use it.
///
/// Source: Herrmann et al., 2024 Adult Compendium of Physical Activities, J. Sport Health Sci. 13
/// (2024) 6.
public final class Compendium {
  /// [W/kg]
  public static final double WATTS_PER_MET = Energy.JOULES_PER_KCAL / 3600;

  /// 1 mph, [m/s].
  public static final double MPH = 0.44704;

  public static final int MIN_AGE = 19;
  public static final int MAX_AGE = 59;

  private Compendium() {}

  /// A row of the table.
  ///
  /// @param minMph slowest speed of the class, NaN where it has none
  /// @param maxMph fastest speed
  /// @param met gross, in multiples of rest
  public record Activity(int code, double minMph, double maxMph, double met) {
    double midSpeed() {
      return (minMph + maxMph) / 2 * MPH;
    }
  }

  private static final List<Activity> ALL = CompendiumTable.activities();
  private static final List<Activity> LEVEL_RUNNING =
      ALL.stream().filter(a -> a.code() >= 12028 && a.code() <= 12135 && a.minMph() > 0).toList();

  /// Every row, by code.
  public static List<Activity> activities() {
    return ALL;
  }

  /// MET of a code; empty where the table has no certain value.
  public static OptionalDouble met(int code) {
    return ALL.stream().filter(a -> a.code() == code).mapToDouble(Activity::met).findFirst();
  }

  /// MET of running on the level, straight between the middles of the classes and held at the first
  /// (4.1 mph) and the last (14 mph).
  ///
  /// @param speed [m/s]
  public static double running(double speed) {
    var below = LEVEL_RUNNING.getFirst();
    if (speed <= below.midSpeed()) {
      return below.met();
    }
    for (var above : LEVEL_RUNNING) {
      if (speed < above.midSpeed()) {
        double part = (speed - below.midSpeed()) / (above.midSpeed() - below.midSpeed());
        return below.met() + part * (above.met() - below.met());
      }
      below = above;
    }
    return below.met();
  }
}
