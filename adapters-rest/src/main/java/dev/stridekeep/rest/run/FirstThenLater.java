package dev.stridekeep.rest.run;

import dev.stridekeep.rest.json.Timestamps;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A pause ends no earlier than it begins; told of its `to`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FirstThenLater.Check.class)
@interface FirstThenLater {
  String message() default "must not be before from";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Compares the two, where both can be read.
  final class Check implements ConstraintValidator<FirstThenLater, FinishJson.PauseBody> {
    @Override
    public boolean isValid(FinishJson.PauseBody pause, ConstraintValidatorContext context) {
      var from = find(pause.from());
      var to = find(pause.to());
      if (from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("to")
          .addConstraintViolation();
      return false;
    }

    /// Not yet checked, so it may be anything.
    private static Optional<Instant> find(@Nullable String text) {
      return text == null ? Optional.empty() : Timestamps.find(text);
    }
  }
}
