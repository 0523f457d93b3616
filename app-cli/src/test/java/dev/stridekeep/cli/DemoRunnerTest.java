package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoRunnerTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void the_same_data_has_the_same_runner_and_other_data_another() {
    var first = DemoRunner.of(folder.resolve("a"));
    assertEquals(first, DemoRunner.of(folder.resolve("a")));
    assertNotEquals(first, DemoRunner.of(folder.resolve("b")));
    assertTrue(first.password().length() >= 32);
  }

  @Test
  void the_password_is_for_the_owner_of_the_data_only() throws IOException {
    var runner = DemoRunner.of(folder);
    var permissions = Files.getPosixFilePermissions(folder.resolve(DemoRunner.FILE));
    assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    assertFalse(runner.toString().contains(runner.password()));
  }

  @Test
  void a_file_that_was_spoilt_says_what_to_do() throws IOException {
    Files.writeString(folder.resolve(DemoRunner.FILE), "email=a@example.org\n");
    var e = assertThrows(CommandException.class, () -> DemoRunner.of(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("delete the file"), e.getMessage());
  }
}
