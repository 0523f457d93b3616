package dev.stridekeep.energy;

import dev.stridekeep.domain.account.Sex;

/// Basal metabolic rate by mass and height in three bands of age, [kcal/day]: the Oxford equations
/// for adults.
///
/// From [#MIN_AGE] years. A band begins with its first year: 30 years belong to 30 to 60.
///
/// Source: Henry, Public Health Nutr. 8 (2005) 1133.
public final class HenryOxford {
  public static final int MIN_AGE = 18;

  private HenryOxford() {}

  public static boolean covers(double age) {
    return age >= MIN_AGE;
  }

  /// @param age [years]
  /// @return [kcal/day]
  /// @throws IllegalArgumentException under 18 years
  public static double kcalPerDay(Sex sex, double massKg, double heightCm, double age) {
    if (!covers(age)) {
      throw new IllegalArgumentException("these equations begin at 18 years: " + age);
    }
    double metres = heightCm / 100;
    return switch (sex) {
      case MALE -> man(massKg, metres, age);
      case FEMALE -> woman(massKg, metres, age);
    };
  }

  private static double man(double mass, double metres, double age) {
    if (age < 30) {
      return 14.4 * mass + 313 * metres + 113;
    }
    return 11.4 * mass + 541 * metres - (age < 60 ? 137 : 256);
  }

  private static double woman(double mass, double metres, double age) {
    if (age < 30) {
      return 10.4 * mass + 615 * metres - 282;
    }
    return age < 60 ? 8.18 * mass + 502 * metres - 11.6 : 8.52 * mass + 421 * metres + 10.7;
  }
}
