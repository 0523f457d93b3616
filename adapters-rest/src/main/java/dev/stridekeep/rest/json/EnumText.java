package dev.stridekeep.rest.json;

import dev.stridekeep.rest.EnumWord;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text is the word of one of an enum's constants, see [EnumWord]. The message names them all.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EnumText.Check.class)
public @interface EnumText {
  Class<? extends Enum<?>> value();

  /// Made from the constants.
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Checks the text.
  final class Check implements ConstraintValidator<EnumText, String> {
    private List<String> words = List.of();

    @Override
    public void initialize(EnumText annotation) {
      words = EnumWord.all(annotation.value());
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null || words.contains(text)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(expected()).addConstraintViolation();
      return false;
    }

    private String expected() {
      int last = words.size() - 1;
      return last == 0
          ? "must be " + words.getFirst()
          : "must be " + String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
  }
}
