package dev.stridekeep.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {
  private static final String ROOT = "dev.stridekeep";
  private static final String PLANTED = "dev.stridekeep.architecture.planted";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);
  private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages(PLANTED);

  static Stream<String> walls() {
    return new Walls(ROOT).all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("walls")
  void the_wall_stands(String name) {
    wall(ROOT, name).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void the_wall_stops_a_planted_violator(String name) {
    var result = wall(PLANTED, name).evaluate(VIOLATORS);
    assertTrue(result.hasViolation(), name + " let its violator through");
  }

  private static ArchRule wall(String root, String name) {
    return Objects.requireNonNull(new Walls(root).all().get(name));
  }
}
