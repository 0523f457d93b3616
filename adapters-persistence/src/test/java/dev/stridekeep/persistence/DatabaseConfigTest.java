package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class DatabaseConfigTest {
  @Test
  void a_data_folder_with_a_semicolon_is_refused_in_one_line_that_names_it() {
    var folder = Path.of("/data/runs;INIT=x");
    var refused =
        assertThrows(IllegalArgumentException.class, () -> DatabaseConfig.embedded(folder));
    var message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(folder.toString()) && message.lines().count() == 1, message);
  }

  @Test
  void neither_password_nor_options_are_shown() {
    var config = DatabaseConfig.of("jdbc:mariadb://db/stridekeep?password=secret", "me", "secret");
    assertEquals("jdbc:mariadb://db/stridekeep as me", config.toString());
  }
}
