package dev.stridekeep.energy;

/// Gross oxygen uptake of running: 3.5 + 0.2 S + 0.9 S i, with S in m/min and the grade i >= 0.
///
/// For more than 134 m/min ([#MIN_SPEED]), from 80 m/min only if truly running. The grade term is
/// not defined downhill. It lies 6 to 20 % above the runners whom Black et al. (2018) measured at
/// 10 to 12 km/h, so it is here to compare with and not what the estimator runs on.
///
/// Source: ACSM's Guidelines for Exercise Testing and Prescription, 10th ed. (2017), table 6.3.
public final class AcsmRunning {
  /// [m/s]
  public static final double MIN_SPEED = 134.0 / 60;

  private AcsmRunning() {}

  /// Whether the equation was made for this speed [m/s] and grade (fraction).
  public static boolean covers(double speed, double grade) {
    return speed > MIN_SPEED && grade >= 0;
  }

  /// Oxygen uptake, rest included, [ml/kg/min].
  ///
  /// @param speed over the ground, >= 0, [m/s]
  /// @param grade rise over run, as a fraction, >= 0
  /// @throws IllegalArgumentException where the way leads down or the speed is no speed
  public static double oxygenUptake(double speed, double grade) {
    requireLevelOrUp(speed, grade);
    double s = 60 * speed;
    return 3.5 + 0.2 * s + 0.9 * s * grade;
  }

  /// The same as gross power, [W/kg].
  public static double wattsPerKilogram(double speed, double grade) {
    return OxygenUptake.wattsPerKilogram(oxygenUptake(speed, grade));
  }

  static void requireLevelOrUp(double speed, double grade) {
    if (!(speed >= 0 && speed < Double.POSITIVE_INFINITY && grade >= 0)) {
      throw new IllegalArgumentException(
          "the ACSM equations need speed and grade >= 0: " + speed + ", " + grade);
    }
  }
}
