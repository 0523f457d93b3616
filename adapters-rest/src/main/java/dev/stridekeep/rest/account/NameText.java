package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.Account;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text can be a display name.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NameText.Check.class)
@interface NameText {
  String message() default "must have 1 to 100 characters, one of them visible, no line breaks";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Checks the text.
  final class Check implements ConstraintValidator<NameText, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null
          || (!text.isBlank()
              && text.length() <= Account.MAX_DISPLAY_NAME
              && text.codePoints().noneMatch(Check::isUnfit));
    }

    /// A control character, or half of a character.
    private static boolean isUnfit(int codePoint) {
      return Character.isISOControl(codePoint)
          || Character.getType(codePoint) == Character.SURROGATE;
    }
  }
}
