package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Sex;
import dev.stridekeep.rest.EnumWord;
import dev.stridekeep.rest.json.EnumText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Body measurements; null is not known.
public record BodyJson(
    @EnumText(Sex.class) @Nullable String sex,
    @BirthDateText @Nullable String birthDate,
    @DecimalMin(value = "90", message = "must be 90 to 250")
        @DecimalMax(value = "250", message = "must be 90 to 250")
        @Nullable Double heightCm,
    @DecimalMin(value = "20", message = "must be 20 to 300")
        @DecimalMax(value = "300", message = "must be 20 to 300")
        @Nullable Double massKg) {

  static BodyJson of(BodyProfile body) {
    var birthDate = body.birthDate();
    return new BodyJson(
        EnumWord.ofNullable(body.sex()),
        birthDate == null ? null : birthDate.toString(),
        body.heightCm(),
        body.massKg());
  }

  BodyProfile profile() {
    return new BodyProfile(
        sex == null ? null : EnumWord.get(Sex.class, sex),
        birthDate == null ? null : LocalDate.parse(birthDate),
        heightCm,
        massKg);
  }
}
