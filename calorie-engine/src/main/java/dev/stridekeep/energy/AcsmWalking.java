package dev.stridekeep.energy;

/// Gross oxygen uptake of walking: 3.5 + 0.1 S + 1.8 S i, with S in m/min and the grade i >= 0.
///
/// For 50 to 100 m/min ([#MIN_SPEED] to [#MAX_SPEED]), faster only if truly walking. The grade term
/// is not defined downhill, where it would soon fall below rest.
///
/// Source: ACSM's Guidelines for Exercise Testing and Prescription, 10th ed. (2017), table 6.3.
public final class AcsmWalking {
  /// [m/s]
  public static final double MIN_SPEED = 50.0 / 60;

  /// [m/s]
  public static final double MAX_SPEED = 100.0 / 60;

  private AcsmWalking() {}

  /// Whether the equation was made for this speed [m/s] and grade (fraction).
  public static boolean covers(double speed, double grade) {
    return speed >= MIN_SPEED && speed <= MAX_SPEED && grade >= 0;
  }

  /// Oxygen uptake, rest included, [ml/kg/min].
  ///
  /// @param speed over the ground, >= 0, [m/s]
  /// @param grade rise over run, as a fraction, >= 0
  /// @throws IllegalArgumentException where the way leads down or the speed is no speed
  public static double oxygenUptake(double speed, double grade) {
    AcsmRunning.requireLevelOrUp(speed, grade);
    double s = 60 * speed;
    return 3.5 + 0.1 * s + 1.8 * s * grade;
  }

  /// The same as gross power, [W/kg].
  public static double wattsPerKilogram(double speed, double grade) {
    return OxygenUptake.wattsPerKilogram(oxygenUptake(speed, grade));
  }
}
