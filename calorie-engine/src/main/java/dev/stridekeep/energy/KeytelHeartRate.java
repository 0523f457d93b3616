package dev.stridekeep.energy;

import dev.stridekeep.domain.account.Sex;

/// Gross energy of exercise from the heart rate, [kJ/min].
///
/// 115 regular exercisers of 18 to 45 years and 47 to 120 kg, at about 57 to 90 % of their highest
/// heart rate; r^2 0.73, and 0.83 where the maximal oxygen uptake is known. Outside these it is
/// extrapolation: it crosses zero near 56 bpm. For one person it is good to about +-20 %.
///
/// Source: Keytel et al., J. Sports Sci. 23 (2005) 289. The term for a woman's mass is negative;
/// copies with a plus sign are wrong.
public final class KeytelHeartRate {
  public static final int MIN_AGE = 18;
  public static final int MAX_AGE = 45;

  /// [kg]
  public static final double MIN_MASS = 47;

  /// [kg]
  public static final double MAX_MASS = 120;

  /// Of the highest heart rate.
  public static final double MIN_FRACTION = 0.57;

  /// Of the highest heart rate.
  public static final double MAX_FRACTION = 0.90;

  private KeytelHeartRate() {}

  /// Whether the equations were made for such a person.
  public static boolean covers(double massKg, double age) {
    return massKg >= MIN_MASS && massKg <= MAX_MASS && age >= MIN_AGE && age <= MAX_AGE;
  }

  /// Highest heart rate by age, 208 - 0.7 years, [bpm]; persons scatter by about 10 bpm.
  ///
  /// Source: Tanaka et al., J. Am. Coll. Cardiol. 37 (2001) 153.
  public static double maxHeartRate(double age) {
    return 208 - 0.7 * age;
  }

  /// @param bpm heart rate
  /// @param age [years]
  /// @return [kJ/min]
  public static double kilojoulesPerMinute(Sex sex, double bpm, double massKg, double age) {
    return switch (sex) {
      case MALE -> -55.0969 + 0.6309 * bpm + 0.1988 * massKg + 0.2017 * age;
      case FEMALE -> -20.4022 + 0.4472 * bpm - 0.1263 * massKg + 0.074 * age;
    };
  }

  /// @param bpm heart rate
  /// @param age [years]
  /// @param vo2Max maximal oxygen uptake, 27 to 81 in the study, [ml/kg/min]
  /// @return [kJ/min]
  public static double kilojoulesPerMinute(
      Sex sex, double bpm, double massKg, double age, double vo2Max) {
    return switch (sex) {
      case MALE -> -95.7735 + 0.634 * bpm + 0.404 * vo2Max + 0.394 * massKg + 0.271 * age;
      case FEMALE -> -59.3954 + 0.450 * bpm + 0.380 * vo2Max + 0.103 * massKg + 0.274 * age;
    };
  }
}
