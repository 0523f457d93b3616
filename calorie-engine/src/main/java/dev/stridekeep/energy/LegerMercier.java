package dev.stridekeep.energy;

/// Gross oxygen uptake of running on the level, [ml/kg/min]: on a treadmill 2.209 + 3.163 v, on a
/// track 0.000525542 v^3 more for the air, with v in km/h.
///
/// For [#MIN_SPEED] to [#MAX_SPEED], 8 to 25 km/h; 130 subjects in 10 studies.
///
/// Source: Leger and Mercier, Sports Med. 1 (1984) 270; the air's term after Pugh (1970).
public final class LegerMercier {
  /// [m/s]
  public static final double MIN_SPEED = 8 / 3.6;

  /// [m/s]
  public static final double MAX_SPEED = 25 / 3.6;

  private LegerMercier() {}

  /// Whether the equation was made for this speed, [m/s].
  public static boolean covers(double speed) {
    return speed >= MIN_SPEED && speed <= MAX_SPEED;
  }

  /// @param speed of the belt, [m/s]
  public static double treadmillOxygenUptake(double speed) {
    return 2.209 + 3.163 * (3.6 * speed);
  }

  /// @param speed over the ground in still air, [m/s]
  public static double trackOxygenUptake(double speed) {
    double v = 3.6 * speed;
    return 2.209 + 3.163 * v + 0.000525542 * v * v * v;
  }
}
