package dev.stridekeep.domain.account;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What is known of a runner's body. Anything may be unknown; nothing is ever guessed.
///
/// @param heightCm 90 to 250 where known
/// @param massKg 20 to 300 where known; without it no energy is told
public record BodyProfile(
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    @Nullable Double heightCm,
    @Nullable Double massKg) {
  public static final BodyProfile UNKNOWN = new BodyProfile(null, null, null, null);

  public static final double MIN_HEIGHT_CM = 90;
  public static final double MAX_HEIGHT_CM = 250;
  public static final double MIN_MASS_KG = 20;
  public static final double MAX_MASS_KG = 300;

  public BodyProfile {
    if (heightCm != null && !(heightCm >= MIN_HEIGHT_CM && heightCm <= MAX_HEIGHT_CM)) {
      throw new IllegalArgumentException("height must be 90 to 250 cm: " + heightCm);
    }
    if (massKg != null && !(massKg >= MIN_MASS_KG && massKg <= MAX_MASS_KG)) {
      throw new IllegalArgumentException("body mass must be 20 to 300 kg: " + massKg);
    }
  }

  public static BodyProfile ofMass(double massKg) {
    return new BodyProfile(null, null, null, massKg);
  }

  /// Age in whole years on a day; empty where the birth date is unknown or still to come.
  public OptionalInt ageOn(LocalDate day) {
    if (birthDate == null || birthDate.isAfter(day)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Period.between(birthDate, day).getYears());
  }
}
