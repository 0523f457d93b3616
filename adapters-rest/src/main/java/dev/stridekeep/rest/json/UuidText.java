package dev.stridekeep.rest.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text is a UUID in its usual form.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UuidText.Check.class)
public @interface UuidText {
  String message() default "must be a UUID such as 0199a3f2-7c00-7000-8000-000000000001";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Checks the text.
  final class Check implements ConstraintValidator<UuidText, String> {
    private static final Pattern FORM =
        Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || FORM.matcher(text).matches();
    }
  }
}
