package dev.stridekeep.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.architecture.planted.energy.LoggingEngine;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.energy.EnergyEstimator;
import dev.stridekeep.gps.TrackAnalyser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The domain and the engines need the module `java.base` and nothing else: `jdeps` reads it off
/// their classes. Packages cannot tell: `java.util.logging` is not in `java.base`.
class JdkModulesTest {
  /// Needed to compile and not to run: JSpecify's annotations are `requires static` everywhere.
  private static final String COMPILE_ONLY = "org.jspecify.annotations";

  private static final List<String> OURS =
      List.of("dev.stridekeep.domain", "dev.stridekeep.gps", "dev.stridekeep.energy");

  @Test
  void the_domain_and_the_engines_need_java_base_alone() throws URISyntaxException {
    var needs =
        needs(home(Track.class), home(TrackAnalyser.class), home(EnergyEstimator.class)).toList();
    assertTrue(needs.contains("java.lang java.base"), "jdeps said nothing: " + needs);
    assertEquals(List.of(), needs.stream().filter(JdkModulesTest::isForeign).toList());
  }

  @Test
  void a_planted_engine_that_logs_is_seen() throws URISyntaxException {
    var planted =
        home(LoggingEngine.class)
            .resolve(LoggingEngine.class.getName().replace('.', '/') + ".class");
    assertEquals(
        List.of("java.util.logging java.logging"),
        needs(planted).filter(JdkModulesTest::isForeign).toList());
  }

  private static boolean isForeign(String need) {
    var parts = List.of(need.split(" ", 2));
    var module = parts.getLast();
    return !module.equals("java.base")
        && !OURS.contains(module)
        && !parts.getFirst().equals(COMPILE_ONLY);
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    var source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    return Path.of(source.getLocation().toURI());
  }

  /// Packages that classes need, each with the module it is in or "not found".
  private static Stream<String> needs(Path... classes) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, UTF_8);
    var arguments =
        Stream.concat(Stream.of("-verbose:package"), Stream.of(classes).map(Path::toString));
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(out, out, arguments.toArray(String[]::new));
    assertEquals(0, status, said.toString(UTF_8));
    // One line a need: "   from.package   -> to.package   module".
    return said.toString(UTF_8)
        .lines()
        .filter(line -> line.startsWith("   ") && line.contains(" -> "))
        .map(line -> line.substring(line.indexOf(" -> ") + 4).strip().replaceAll(" +", " "))
        .distinct();
  }
}
