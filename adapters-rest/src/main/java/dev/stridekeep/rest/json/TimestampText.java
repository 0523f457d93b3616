package dev.stridekeep.rest.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text is an instant, see [Timestamps].
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimestampText.Check.class)
public @interface TimestampText {
  String message() default
      "must be an RFC 3339 timestamp from 1970 to 9999 such as 2026-11-21T07:30:00Z";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Checks the text.
  final class Check implements ConstraintValidator<TimestampText, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || Timestamps.find(text).isPresent();
    }
  }
}
