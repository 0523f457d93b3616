package dev.stridekeep.energy;

/// Gross metabolic power of running, per kilogram of body mass, [W/kg].
///
/// Level: 4.43 + 1.51 v + 0.37 v^2, fitted to 466 individual and 619 group-mean subjects of 18 to
/// 44 years at 3.50 +-0.86 m/s. Grade i adds 30.43 v i (1 - 1.133^(1 - 1.056^(100 i + 43))), for
/// -0.45 to 0.82. Energy at rest is included.
///
/// Outside its range a speed is held to [#MAX_SPEED] and a grade to [#MIN_GRADE] and [#MAX_GRADE].
///
/// Sources: Looney, Hoogkamer, Kram et al., J. Strength Cond. Res. 37 (2023) 2496 (level); Eur. J.
/// Appl. Physiol. 126 (2026) 1621, equation 4 of the preprint bioRxiv 2025.06.05.658094 (grade).
public final class LooneyRunning {
  /// Faster than any runner over more than seconds, [m/s].
  public static final double MAX_SPEED = 12;

  public static final double MIN_GRADE = -0.45;
  public static final double MAX_GRADE = 0.82;

  /// Mean speed of those measured and three standard deviations below, [m/s].
  static final double SLOWEST_FITTED = 3.50 - 3 * 0.86;

  /// Mean speed of those measured and three standard deviations above, [m/s].
  static final double FASTEST_FITTED = 3.50 + 3 * 0.86;

  private LooneyRunning() {}

  /// Whether the equation was made for this speed, [m/s].
  public static boolean coversSpeed(double speed) {
    return speed >= SLOWEST_FITTED && speed <= FASTEST_FITTED;
  }

  /// Whether the equation was made for this grade, as a fraction.
  public static boolean coversGrade(double grade) {
    return grade >= MIN_GRADE && grade <= MAX_GRADE;
  }

  /// @param speed over the ground, >= 0, [m/s]
  /// @param grade rise over run, as a fraction
  public static double wattsPerKilogram(double speed, double grade) {
    double v = Math.max(0, Math.min(MAX_SPEED, speed));
    double i = Math.max(MIN_GRADE, Math.min(MAX_GRADE, grade));
    double level = 4.43 + 1.51 * v + 0.37 * v * v;
    if (i == 0) {
      return level;
    }
    double bend = StrictMath.pow(1.133, 1 - StrictMath.pow(1.056, 100 * i + 43));
    return level + 30.43 * v * i * (1 - bend);
  }
}
