package dev.stridekeep.rest.json;

import dev.stridekeep.rest.Uuids;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text is a UUID, see [Uuids].
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UuidText.Check.class)
public @interface UuidText {
  String message() default "must be " + Uuids.EXPECTED;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Checks the text.
  final class Check implements ConstraintValidator<UuidText, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || Uuids.find(text).isPresent();
    }
  }
}
