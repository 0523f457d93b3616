package dev.stridekeep.energy;

import dev.stridekeep.domain.account.Sex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gross metabolic power of a person by heart rate, and how far to trust it.
///
/// [KeytelHeartRate] for persons and heart rates that it was made for, no others: trust is full
/// from 60 to 87 % of the highest heart rate and falls to nothing at the ends of the studied range,
/// 57 and 90 %, so that one beat more or less makes no step.
final class HeartRatePower {
  /// What one person's energy by heart rate strays by.
  static final double SPREAD = 0.20;

  /// Heart rates outside these are none, [bpm].
  static final double LOWEST = 30;

  static final double HIGHEST = 240;

  private static final double FULL_FROM = 0.60;
  private static final double FULL_TO = 0.87;

  private final Sex sex;
  private final double mass;
  private final double age;
  private final @Nullable Double vo2Max;

  private HeartRatePower(Sex sex, double mass, double age, @Nullable Double vo2Max) {
    this.sex = sex;
    this.mass = mass;
    this.age = age;
    this.vo2Max = vo2Max;
  }

  /// Empty where the sex or the age is unknown, or the person is outside the study.
  static Optional<HeartRatePower> of(Person person, double massKg) {
    var sex = person.sex();
    var age = person.age();
    if (sex == null || age == null || !KeytelHeartRate.covers(massKg, age)) {
      return Optional.empty();
    }
    return Optional.of(new HeartRatePower(sex, massKg, age, person.vo2Max()));
  }

  /// Whether a number can be a heart rate at all.
  static boolean plausible(double bpm) {
    return bpm >= LOWEST && bpm <= HIGHEST;
  }

  /// 0 to 1.
  double trust(double bpm) {
    if (!plausible(bpm)) {
      return 0;
    }
    double fraction = bpm / KeytelHeartRate.maxHeartRate(age);
    return Ramp.up(fraction, KeytelHeartRate.MIN_FRACTION, FULL_FROM)
        * Ramp.down(fraction, FULL_TO, KeytelHeartRate.MAX_FRACTION);
  }

  /// Of the whole body, [W].
  double watts(double bpm) {
    double kilojoules =
        vo2Max == null
            ? KeytelHeartRate.kilojoulesPerMinute(sex, bpm, mass, age)
            : KeytelHeartRate.kilojoulesPerMinute(sex, bpm, mass, age, vo2Max);
    return kilojoules * 1000 / 60;
  }
}
