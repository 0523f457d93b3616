package dev.stridekeep.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.rest.json.EnumText;
import dev.stridekeep.rest.json.JsonRecords;
import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.ProblemException;
import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnumWordTest {
  /// A body with a word.
  public record Body(@EnumText(Visibility.class) @Nullable String visibility) {}

  @Test
  void every_word_is_found_again() {
    for (var status : RunStatus.values()) {
      assertEquals(status, EnumWord.get(RunStatus.class, EnumWord.of(status)));
    }
    assertEquals("awaiting-points", EnumWord.of(RunStatus.AWAITING_POINTS));
  }

  @Test
  void other_spellings_are_no_words() {
    for (var text : List.of("AWAITING_POINTS", "awaiting_points", "Complete", "")) {
      assertEquals(Optional.empty(), EnumWord.find(RunStatus.class, text));
    }
  }

  @Test
  void a_wrong_word_is_told_the_right_ones() {
    var body = Json.createObjectBuilder().add("visibility", "Private").build();
    var refused = assertThrows(ProblemException.class, () -> JsonRecords.bind(body, Body.class));
    assertEquals(
        List.of(new FieldError("/visibility", "must be private, friends or public")),
        refused.problem().errors());
  }
}
