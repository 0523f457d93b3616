package dev.stridekeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A test class whose name the build does not pick up would never run, and nobody would notice.
class TestNamesTest {
  private static final Pattern TESTS =
      Pattern.compile("(?m)^  @(Test|Property|Example|ParameterizedTest)\\b");
  private static final Pattern PICKED_UP =
      Pattern.compile(".*(Test|Properties|IT|Contract)\\.java");

  @Test
  void every_class_with_tests_has_a_name_that_the_build_picks_up() throws IOException {
    var tests = testSources();
    assertFalse(tests.isEmpty());
    var unseen =
        tests.stream().filter(file -> !PICKED_UP.matcher(file.toString()).matches()).toList();
    assertEquals(List.of(), unseen);
  }

  @Test
  void a_test_class_with_another_name_would_be_noticed() {
    assertTrue(TESTS.matcher("class Checks {\n  @Test\n  void it_works() {}\n}").find());
    assertFalse(PICKED_UP.matcher("src/test/java/Checks.java").matches());
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> files = Files.walk(Checkout.FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/"))
          .filter(file -> TESTS.matcher(Checkout.read(file)).find())
          .toList();
    }
  }
}
