package dev.stridekeep.energy;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the models may know of a body on the day of a run. Anything may be unknown; nothing is ever
/// guessed, and without a mass there is no energy.
///
/// @param massKg 20 to 300 where known
/// @param heightCm 90 to 250 where known
/// @param age whole years, >= 0; outside 5 to 110 it is held for a slip and counts as unknown
/// @param vo2Max maximal oxygen uptake where known, > 0, [ml/kg/min]
public record Person(
    @Nullable Double massKg,
    @Nullable Sex sex,
    @Nullable Double heightCm,
    @Nullable Integer age,
    @Nullable Double vo2Max) {
  public static final int MIN_AGE = 5;
  public static final int MAX_AGE = 110;

  /// @throws IllegalArgumentException where a value is outside its range
  public Person {
    // The profile knows the limits of mass and height.
    var _ = new BodyProfile(sex, null, heightCm, massKg);
    if (age != null && age < 0) {
      throw new IllegalArgumentException("age must be >= 0 years: " + age);
    }
    if (vo2Max != null && !(vo2Max > 0 && vo2Max < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("VO2max must be finite and > 0: " + vo2Max);
    }
  }

  public static Person ofMass(double massKg) {
    return new Person(massKg, null, null, null, null);
  }

  /// A profile as it is on a day.
  public static Person of(BodyProfile body, LocalDate day) {
    var age = body.ageOn(day);
    return new Person(
        body.massKg(),
        body.sex(),
        body.heightCm(),
        age.isPresent() ? (Integer) age.getAsInt() : null,
        null);
  }

  /// Whether the age is known and can be one.
  boolean hasAge() {
    return age != null && age >= MIN_AGE && age <= MAX_AGE;
  }
}
