package dev.stridekeep.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  static Stream<Arguments> libraries() {
    return new Walls(ROOT)
        .libraries().entrySet().stream()
            .flatMap(
                module -> module.getValue().stream().map(of -> arguments(module.getKey(), of)));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_library_that_may_be_used_is_used(String module, String library) {
    assertTrue(isUsed(module, library), module + " may use " + library + " and does not");
  }

  @Test
  void a_library_that_nothing_uses_is_noticed() {
    assertFalse(isUsed("files", "com.ctc.wstx.."));
  }

  private static boolean isUsed(String module, String library) {
    var inModule = resideInAPackage(ROOT + "." + module + "..");
    var inLibrary = resideInAPackage(library);
    return PRODUCT.stream()
        .filter(inModule)
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> inLibrary.test(dependency.getTargetClass()));
  }

  private static ArchRule wall(String root, String name) {
    return Objects.requireNonNull(new Walls(root).all().get(name));
  }
}
