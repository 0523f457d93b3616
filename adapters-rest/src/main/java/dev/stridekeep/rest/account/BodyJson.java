package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Sex;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Body measurements; null is not known.
public record BodyJson(
    @Pattern(regexp = "female|male", message = "must be female or male") @Nullable String sex,
    @BirthDateText @Nullable String birthDate,
    @DecimalMin(value = "90", message = "must be 90 to 250")
        @DecimalMax(value = "250", message = "must be 90 to 250")
        @Nullable Double heightCm,
    @DecimalMin(value = "20", message = "must be 20 to 300")
        @DecimalMax(value = "300", message = "must be 20 to 300")
        @Nullable Double massKg) {

  static BodyJson of(BodyProfile body) {
    var sex = body.sex();
    var birthDate = body.birthDate();
    return new BodyJson(
        sex == null ? null : sex.name().toLowerCase(Locale.ROOT),
        birthDate == null ? null : birthDate.toString(),
        body.heightCm(),
        body.massKg());
  }

  BodyProfile profile() {
    return new BodyProfile(
        sex == null ? null : Sex.valueOf(sex.toUpperCase(Locale.ROOT)),
        birthDate == null ? null : LocalDate.parse(birthDate),
        heightCm,
        massKg);
  }
}
