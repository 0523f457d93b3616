package dev.stridekeep.torture.drill;

import dev.stridekeep.torture.server.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Versions of the backends that do not exist yet: today's, with changes of the schema to come.
///
/// @param home the checkout whose backends are run
/// @param folder put before the class path; holds the changes
record NextVersion(Path home, Path folder) {
  private static final String EXPAND = "ALTER TABLE run ADD COLUMN drill_pace DOUBLE;\n";
  private static final String CONTRACT = "ALTER TABLE run DROP COLUMN drill_pace;\n";

  /// Adds a column that yesterday's version knows nothing of.
  static NextVersion expanded(Path home, Path work) {
    return of(home, work.resolve("expanded"), Map.of("V99990101_0001__expand.sql", EXPAND));
  }

  /// Takes a column away that today's version no longer asks for.
  static NextVersion contracted(Path home, Path work) {
    return of(
        home,
        work.resolve("contracted"),
        Map.of("V99990101_0001__expand.sql", EXPAND, "V99990101_0002__contract.sql", CONTRACT));
  }

  private static NextVersion of(Path home, Path folder, Map<String, String> migrations) {
    try {
      var at = Files.createDirectories(folder.resolve("db").resolve("common").resolve("drill"));
      for (var migration : migrations.entrySet()) {
        Files.writeString(
            at.resolve(migration.getKey()), migration.getValue(), StandardCharsets.UTF_8);
      }
      return new NextVersion(home, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Launch mobile() {
    return Launch.jarBehind(folder, home, "app-mobile-backend", "dev.stridekeep.mobile.Main");
  }

  Launch web() {
    return Launch.jarBehind(folder, home, "app-web-backend", "dev.stridekeep.web.Main");
  }
}
