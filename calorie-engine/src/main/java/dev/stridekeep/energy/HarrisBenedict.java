package dev.stridekeep.energy;

import dev.stridekeep.domain.account.Sex;

/// Resting metabolic rate of Harris and Benedict, [kcal/day], as published and as revised.
///
/// Sources: Harris and Benedict, Carnegie Institution publication 279 (1919); Roza and Shizgal, Am.
/// J. Clin. Nutr. 40 (1984) 168.
public final class HarrisBenedict {
  private HarrisBenedict() {}

  /// As revised in 1984.
  ///
  /// @param age [years]
  /// @return [kcal/day]
  public static double revised(Sex sex, double massKg, double heightCm, double age) {
    return switch (sex) {
      case MALE -> 88.362 + 13.397 * massKg + 4.799 * heightCm - 5.677 * age;
      case FEMALE -> 447.593 + 9.247 * massKg + 3.098 * heightCm - 4.330 * age;
    };
  }

  /// As published in 1919: what corrected METs are made with.
  ///
  /// @param age [years]
  /// @return [kcal/day]
  public static double original(Sex sex, double massKg, double heightCm, double age) {
    return switch (sex) {
      case MALE -> 66.4730 + 13.7516 * massKg + 5.0033 * heightCm - 6.7550 * age;
      case FEMALE -> 655.0955 + 9.5634 * massKg + 1.8496 * heightCm - 4.6756 * age;
    };
  }

  /// Oxygen uptake of a resting rate, [ml/kg/min].
  public static double oxygenUptake(double kcalPerDay, double massKg) {
    return kcalPerDay / 1440 / OxygenUptake.KCAL_PER_LITRE / massKg * 1000;
  }

  /// What a standard MET is multiplied with to become this person's: it says how hard an activity
  /// is for them, not how much energy it takes.
  ///
  /// Source: Kozey et al., J. Phys. Act. Health 7 (2010) 508.
  public static double metCorrection(Sex sex, double massKg, double heightCm, double age) {
    return OxygenUptake.ONE_MET / oxygenUptake(original(sex, massKg, heightCm, age), massKg);
  }
}
