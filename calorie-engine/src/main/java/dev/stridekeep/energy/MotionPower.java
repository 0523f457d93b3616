package dev.stridekeep.energy;

/// Gross metabolic power of a moving body by speed, grade and gait, [W/kg]: [LooneyRunning] for
/// running, [#walking] for walking, mixed by [Gait]. Continuous in speed, grade and cadence.
final class MotionPower {
  private static final double ACSM_FADES_IN_FROM = 0.5;

  private MotionPower() {}

  /// @param speed [m/s]
  /// @param grade rise over run, as a fraction
  /// @param cadence [steps/min], NaN where unknown
  static double of(double speed, double grade, double cadence) {
    double running = Gait.runningShare(speed, cadence);
    if (running == 0) {
      return walking(speed, grade);
    }
    double run = LooneyRunning.wattsPerKilogram(speed, grade);
    return running == 1 ? run : run + (1 - running) * (walking(speed, grade) - run);
  }

  /// Walking: [LcdaWalking], and on the level the plain mean of it and [AcsmWalking] at the speeds
  /// that the latter was made for, fading out to 0.5 and 1.9 m/s.
  ///
  /// The two differ by a tenth there, and what others measured lies between them: Hall et al.
  /// (2004) nearer to the one, the [Compendium] nearer to the other.
  static double walking(double speed, double grade) {
    double lcda = LcdaWalking.wattsPerKilogram(speed, grade);
    double acsmShare =
        0.5
            * Ramp.up(speed, ACSM_FADES_IN_FROM, AcsmWalking.MIN_SPEED)
            * Ramp.down(speed, AcsmWalking.MAX_SPEED, Gait.WALK_UP_TO);
    if (acsmShare == 0) {
      return lcda;
    }
    double apart = AcsmWalking.wattsPerKilogram(speed, 0) - LcdaWalking.wattsPerKilogram(speed, 0);
    return lcda + acsmShare * apart;
  }

  /// Whether the models in use were made for this speed.
  static boolean coversSpeed(double speed, double cadence) {
    double running = Gait.runningShare(speed, cadence);
    return (running == 1 || LcdaWalking.coversSpeed(speed) || speed <= Gait.RUN_FROM)
        && (running == 0 || LooneyRunning.coversSpeed(speed));
  }

  /// Whether the models in use were made for this grade.
  static boolean coversGrade(double speed, double grade, double cadence) {
    double running = Gait.runningShare(speed, cadence);
    return (running == 1 || LcdaWalking.coversGrade(grade))
        && (running == 0 || LooneyRunning.coversGrade(grade));
  }
}
