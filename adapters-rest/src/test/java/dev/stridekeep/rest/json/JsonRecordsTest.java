package dev.stridekeep.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JsonRecordsTest {
  private final Locale before = Locale.getDefault();

  private record Named(@Min(3) int number, @Size(min = 2, max = 5) String nickname) {}

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void messages_are_english_whatever_the_language_of_the_machine() {
    for (var language : new Locale[] {Locale.GERMANY, Locale.JAPAN, Locale.ROOT}) {
      Locale.setDefault(language);
      var messages =
          JsonRecords.newValidator().validate(new Named(1, "x")).stream()
              .map(violation -> violation.getMessage())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          Set.of("must be greater than or equal to 3", "size must be between 2 and 5"), messages);
    }
  }
}
