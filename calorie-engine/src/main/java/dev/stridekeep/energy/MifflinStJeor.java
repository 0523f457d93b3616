package dev.stridekeep.energy;

import dev.stridekeep.domain.account.Sex;

/// Resting metabolic rate: 10 W + 6.25 H - 5 A, + 5 for men and - 161 for women, [kcal/day].
///
/// 498 healthy subjects of 19 to 78 years.
///
/// Source: Mifflin et al., Am. J. Clin. Nutr. 51 (1990) 241.
public final class MifflinStJeor {
  public static final int MIN_AGE = 19;
  public static final int MAX_AGE = 78;

  private MifflinStJeor() {}

  public static boolean covers(double age) {
    return age >= MIN_AGE && age <= MAX_AGE;
  }

  /// @param age [years]
  /// @return [kcal/day]
  public static double kcalPerDay(Sex sex, double massKg, double heightCm, double age) {
    double both = 10 * massKg + 6.25 * heightCm - 5 * age;
    return sex == Sex.MALE ? both + 5 : both - 161;
  }
}
