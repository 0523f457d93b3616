package dev.stridekeep.energy;

import dev.stridekeep.domain.measure.Energy;

/// What a person spends at rest, [W].
///
/// [MifflinStJeor] within its ages, else [HenryOxford] from 18 years, where sex, height and age are
/// known. In all other cases the mean of 769 adults, 0.84 kcal/kg/h, which is said: `assumed`. The
/// wide-spread 1 kcal/kg/h is 20 % too much.
///
/// Source of the mean: Byrne et al., J. Appl. Physiol. 99 (2005) 1112.
///
/// @param watts of the whole body
/// @param assumed whether it is the mean, for want of sex, height or age
record Rest(double watts, boolean assumed) {
  /// [kcal/kg/h]
  static final double MEAN = 0.84;

  /// Standard deviation between persons over the mean.
  static final double SPREAD = 0.16 / MEAN;

  private static final double SECONDS_PER_DAY = 86_400;

  static Rest of(Person person, double massKg) {
    var sex = person.sex();
    var height = person.heightCm();
    var age = person.age();
    if (sex == null || height == null || age == null || !person.hasAge()) {
      return mean(massKg);
    }
    if (MifflinStJeor.covers(age)) {
      return ofDay(MifflinStJeor.kcalPerDay(sex, massKg, height, age));
    }
    return HenryOxford.covers(age)
        ? ofDay(HenryOxford.kcalPerDay(sex, massKg, height, age))
        : mean(massKg);
  }

  private static Rest ofDay(double kcal) {
    return new Rest(kcal * Energy.JOULES_PER_KCAL / SECONDS_PER_DAY, false);
  }

  private static Rest mean(double massKg) {
    return new Rest(MEAN * massKg * Energy.JOULES_PER_KCAL / 3600, true);
  }
}
