package dev.stridekeep.energy;

/// Net energy of a metre along a slope, per kilogram of body mass, [J/kg/m], by the grade i.
///
/// Running 155.4 i^5 - 30.4 i^4 - 43.3 i^3 + 46.3 i^2 + 19.5 i + 3.6; walking 280.5 i^5 - 58.7 i^4
/// -
/// 76.8 i^3 + 51.9 i^2 + 19.6 i + 2.5. Ten mountain runners on a treadmill, grades of +-0.45; the
/// grade is held to that, for a quintic runs away outside.
///
/// The subjects ran better than most, so use the ratio to the level rather than the level itself.
/// The walking curve is poor near the level: 2.5 where 1.64 was measured.
///
/// Source: Minetti et al., J. Appl. Physiol. 93 (2002) 1039.
public final class MinettiGradient {
  /// Steepest grade up and down.
  public static final double MAX_GRADE = 0.45;

  private MinettiGradient() {}

  /// Whether the curves were made for this grade, as a fraction.
  public static boolean covers(double grade) {
    return Math.abs(grade) <= MAX_GRADE;
  }

  /// Net cost of running, [J/kg/m].
  public static double running(double grade) {
    double i = held(grade);
    return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6;
  }

  /// Net cost of walking, [J/kg/m].
  public static double walking(double grade) {
    double i = held(grade);
    return ((((280.5 * i - 58.7) * i - 76.8) * i + 51.9) * i + 19.6) * i + 2.5;
  }

  /// Cost of running at a grade over that on the level.
  public static double runningRatio(double grade) {
    return running(grade) / running(0);
  }

  /// Cost of walking at a grade over that on the level.
  public static double walkingRatio(double grade) {
    return walking(grade) / walking(0);
  }

  private static double held(double grade) {
    return Math.max(-MAX_GRADE, Math.min(MAX_GRADE, grade));
  }
}
