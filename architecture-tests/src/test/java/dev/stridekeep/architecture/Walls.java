package dev.stridekeep.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The arrows between the modules, as whitelists that read as a diagram: what is not named is
/// forbidden. Made for any root package, so that planted violators can prove that each can fail.
final class Walls {
  private static final List<String> PURE_JDK =
      List.of(
          "java.lang..", "java.util..", "java.time..", "java.math..", "java.nio", "java.security");

  /// Keyed hashes for tokens, one Unicode form for passwords, and files as streams, which are
  /// opened and closed elsewhere.
  private static final List<String> SECRETS_AND_STREAMS =
      List.of("java.nio.charset", "java.text", "javax.crypto..", "java.io");

  private static final List<String> WHOLE_JDK = List.of("java..", "javax..", "jdk..");
  private static final List<String> ANNOTATIONS =
      List.of("org.jspecify.annotations..", "com.google.errorprone.annotations..");
  private static final List<String> ADAPTERS = List.of("persistence", "cassandra", "rest", "files");

  /// Methods of `Math` that are specified to within some units of the last place only.
  private static final String INEXACT =
      "a?(sin|cos|tan)|(sin|cos|tan)h|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot";

  private final String root;
  private final Map<String, List<String>> libraries = new LinkedHashMap<>();

  Walls(String root) {
    this.root = root;
  }

  /// Every wall with its name.
  Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("domain", module("domain").on().pureJdk());
    rules.put("gps", module("gps").on("domain").pureJdk());
    rules.put("energy", module("energy").on("domain").pureJdk());
    rules.put(
        "application",
        module("application").on("domain", "gps", "energy").only(PURE_JDK, SECRETS_AND_STREAMS));
    rules.put(
        "persistence",
        module("persistence")
            .on("domain", "application")
            .libraries(
                "org.jdbi..",
                "com.zaxxer.hikari..",
                "org.flywaydb..",
                "io.helidon..",
                "com.github.benmanes.caffeine..",
                "org.slf4j..",
                "dev.failsafe..",
                "com.github.kagkarlsson.scheduler.."));
    rules.put(
        "cassandra",
        module("cassandra")
            .on("domain", "application")
            .libraries(
                "com.datastax.oss.driver.api..",
                "com.datastax.dse.driver.api..",
                "org.slf4j..",
                "dev.failsafe.."));
    rules.put(
        "rest",
        module("rest")
            .on("domain", "application", "gps")
            .libraries(
                "io.helidon..",
                "jakarta..",
                "org.hibernate.validator..",
                "com.fasterxml.jackson.core..",
                "com.nimbusds..",
                "io.github.bucket4j..",
                "org.bouncycastle.crypto..",
                "com.github.benmanes.caffeine..",
                "org.slf4j..",
                "io.micrometer..",
                "org.yaml.snakeyaml.."));
    rules.put(
        "files",
        module("files")
            .on("domain", "application", "gps")
            .libraries(
                "com.garmin..", "org.geotools..", "org.locationtech.jts..", "org.json.simple.."));
    rules.put(
        "phone",
        module("phone")
            .on("domain")
            .libraries(
                "com.fasterxml.jackson.core..",
                "com.fasterxml.jackson.databind..",
                "com.fasterxml.jackson.annotation.."));
    // No backend, no adapter: what it knows of the product is what a phone and a browser know.
    rules.put(
        "torture",
        module("torture")
            .on("domain", "phone", "testkit.mariadb", "testkit.cassandra", "testkit.net")
            .libraries(
                "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..", "picocli.."));
    rules.put(
        "no cycles",
        SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles());
    rules.put("no clock", noClocks());
    rules.put("same sums everywhere", sameSums());
    rules.put("wiring", wiring());
    return rules;
  }

  /// The libraries that each module may see, by its name.
  Map<String, List<String>> libraries() {
    var _ = all();
    return libraries;
  }

  /// Time comes in from outside, so that pure code gives the same answer tomorrow.
  private ArchRule noClocks() {
    return noClasses()
        .that(resideInAnyPackage(in("domain"), in("gps"), in("energy"), in("application")))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "ask a clock or a random source of the process",
                call ->
                    call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                        || call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getTarget()
                                .getName()
                                .matches("currentTimeMillis|nanoTime|getenv|getProperty")
                        || call.getTargetOwner().isEquivalentTo(Math.class)
                            && call.getTarget().getName().equals("random")))
        .allowEmptyShould(true);
  }

  /// What `Math` may round one way here and another there, `StrictMath` rounds the same way
  /// everywhere; square roots and sums are exact in both.
  private ArchRule sameSums() {
    return noClasses()
        .that(resideInAnyPackage(in("domain"), in("gps"), in("energy")))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "of Math whose result may differ between machines",
                call ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && call.getTarget().getName().matches(INEXACT)))
        .allowEmptyShould(true);
  }

  /// Only what wires an app together makes another module's adapters.
  private ArchRule wiring() {
    return noClasses()
        .that(
            resideInAnyPackage(
                in("domain"),
                in("gps"),
                in("energy"),
                in("application"),
                in("phone"),
                in("mobile"),
                in("web")))
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "of an adapter of another module",
                (JavaConstructorCall call) -> isForeignAdapter(call)))
        .allowEmptyShould(true);
  }

  private boolean isForeignAdapter(JavaConstructorCall call) {
    return ADAPTERS.stream()
        .filter(adapter -> !adapter.equals("rest"))
        .anyMatch(adapter -> resideInAnyPackage(in(adapter)).test(call.getTargetOwner()));
  }

  private String in(String module) {
    return root + "." + module + "..";
  }

  private Arrow module(String name) {
    return new Arrow(name, List.of());
  }

  /// One module and what it may see.
  private final class Arrow {
    private final String name;
    private final List<String> modules;

    Arrow(String name, List<String> modules) {
      this.name = name;
      this.modules = modules;
    }

    Arrow on(String... others) {
      return new Arrow(name, List.of(others));
    }

    ArchRule pureJdk() {
      return only(PURE_JDK, List.of());
    }

    ArchRule libraries(String... packages) {
      libraries.put(name, List.of(packages));
      return only(WHOLE_JDK, List.of(packages));
    }

    private ArchRule only(List<String> jdk, List<String> libraries) {
      var allowed = new ArrayList<String>(jdk);
      allowed.addAll(libraries);
      allowed.addAll(ANNOTATIONS);
      allowed.add(in(name));
      modules.forEach(module -> allowed.add(in(module)));
      return classes()
          .that()
          .resideInAPackage(in(name))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(allowed.toArray(String[]::new)).or(PRIMITIVES))
          .as(name + " sees only " + allowed);
    }
  }

  private static final DescribedPredicate<JavaClass> PRIMITIVES =
      resideOutsideOfPackages("..").or(HasName.Predicates.nameMatching("[a-z]+(\\[\\])*"));
}
