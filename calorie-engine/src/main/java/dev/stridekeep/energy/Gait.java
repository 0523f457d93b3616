package dev.stridekeep.energy;

/// How much of a motion is running, 0 to 1.
///
/// By speed alone people change gait around 2 m/s, not all at one speed: walking up to
/// [#WALK_UP_TO], running from [#RUN_FROM], mixed between. The metabolic costs cross at 7.5 km/h,
/// 2.1 m/s, in the middle of that band.
///
/// Steps tell more where they are known: about 140 a minute part walking from running. They decide
/// from 1.4 to 2.6 m/s, where people do both, fade out to 1 and 3 m/s, and count for nothing where
/// they make steps too long for a walker: a sensor that counts one foot only.
///
/// Sources: PMC8629136 (140 steps/min, 2.0 m/s); PLoS ONE 10 (2015) e0138154 (costs cross); arXiv
/// 2501.00720 (mixed from 1.9 to 3.0 m/s).
final class Gait {
  /// [m/s]
  static final double WALK_UP_TO = 1.9;

  /// [m/s]
  static final double RUN_FROM = 2.4;

  /// [steps/min]
  static final double WALKING_CADENCE = 130;

  /// [steps/min]
  static final double RUNNING_CADENCE = 150;

  /// [steps/min]
  static final double HIGHEST_CADENCE = 300;

  private Gait() {}

  /// @param speed [m/s]
  /// @param cadence [steps/min], NaN where unknown
  static double runningShare(double speed, double cadence) {
    double bySpeed = Ramp.up(speed, WALK_UP_TO, RUN_FROM);
    if (!(cadence > 0 && cadence <= HIGHEST_CADENCE)) {
      return bySpeed;
    }
    double step = speed * 60 / cadence;
    double trust =
        Ramp.up(speed, 1.0, 1.4) * Ramp.down(speed, 2.6, 3.0) * Ramp.down(step, 1.0, 1.2);
    double byCadence = Ramp.up(cadence, WALKING_CADENCE, RUNNING_CADENCE);
    return bySpeed + trust * (byCadence - bySpeed);
  }
}
