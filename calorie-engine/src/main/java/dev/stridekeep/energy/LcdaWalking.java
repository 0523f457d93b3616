package dev.stridekeep.energy;

/// Gross metabolic power of standing and walking, per kilogram of body mass, [W/kg]: the Load
/// Carriage Decision Aid without a load.
///
/// Level: 1.44 + 1.94 v^0.43 + 0.24 v^4. A grade of G percent adds 0.34 v G (1 - 1.05^(1 - 1.1^(G +
/// 32))). For speeds up to 1.96 m/s and grades of -0.40 to 0.45; 95 subjects, standard error of the
/// estimate 0.20 W/kg on the level and 0.42 W/kg on grades. Energy at rest is included.
///
/// The grade is held to its range. The speed is held to [#MAX_SPEED], somewhat above its range,
/// because walking is blended into running there.
///
/// Sources: Looney et al., Med. Sci. Sports Exerc. 51 (2019) 346 (standing, level) and 1954
/// (grade).
public final class LcdaWalking {
  public static final double STANDING = 1.44;

  /// Nobody walks faster in a run, [m/s].
  public static final double MAX_SPEED = 2.4;

  /// Fastest speed of those measured, [m/s].
  public static final double FASTEST_FITTED = 1.96;

  public static final double MIN_GRADE = -0.40;
  public static final double MAX_GRADE = 0.45;

  private LcdaWalking() {}

  /// Whether the equation was made for this speed, [m/s].
  public static boolean coversSpeed(double speed) {
    return speed >= 0 && speed <= FASTEST_FITTED;
  }

  /// Whether the equation was made for this grade, as a fraction.
  public static boolean coversGrade(double grade) {
    return grade >= MIN_GRADE && grade <= MAX_GRADE;
  }

  /// @param speed over the ground, >= 0, [m/s]
  /// @param grade rise over run, as a fraction
  public static double wattsPerKilogram(double speed, double grade) {
    double v = Math.max(0, Math.min(MAX_SPEED, speed));
    double percent = 100 * Math.max(MIN_GRADE, Math.min(MAX_GRADE, grade));
    double level = STANDING + 1.94 * StrictMath.pow(v, 0.43) + 0.24 * v * v * v * v;
    if (percent == 0) {
      return level;
    }
    double bend = StrictMath.pow(1.05, 1 - StrictMath.pow(1.1, percent + 32));
    return level + 0.34 * v * percent * (1 - bend);
  }
}
