package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Each feature writes its changes of the schema in folders of its own, and their versions are
/// dates
/// and times, so that two features never wait for each other's numbers.
final class MigrationNamesTest {
  private static final Pattern NAME =
      Pattern.compile("(common|mariadb)/[a-z]+/V(20\\d{6}_\\d{4})__[a-z_]+\\.sql");

  @Test
  void a_change_of_the_schema_lies_with_its_feature_and_is_named_by_date_and_time()
      throws Exception {
    var scripts = scripts();
    assertTrue(scripts.size() >= 6, scripts::toString);
    assertEquals(
        List.of(), scripts.stream().filter(name -> !NAME.matcher(name).matches()).toList());
  }

  @Test
  void no_two_changes_of_the_schema_have_one_version() throws Exception {
    assertEquals(List.of(), sharingVersions(scripts()));
  }

  @Test
  void two_with_one_version_are_told_by_their_names() {
    var music = "common/music/V20261201_0800__playlists.sql";
    var social = "mariadb/social/V20261201_0800__friends.sql";
    assertEquals(
        List.of(music + " and " + social),
        sharingVersions(List.of("common/run/V20261129_0900__runs.sql", music, social)));
  }

  private static List<String> sharingVersions(List<String> scripts) {
    var seen = new HashMap<String, String>();
    var sharing = new ArrayList<String>();
    for (var script : scripts) {
      var matcher = NAME.matcher(script);
      if (matcher.matches()) {
        var before = seen.putIfAbsent(matcher.group(2), script);
        if (before != null) {
          sharing.add(before + " and " + script);
        }
      }
    }
    return sharing;
  }

  /// All files of the schema, below `db`.
  private static List<String> scripts() throws IOException, URISyntaxException {
    var common = Objects.requireNonNull(Database.class.getResource("/db/common"));
    var db = Objects.requireNonNull(Path.of(common.toURI()).getParent());
    try (var files = Files.walk(db)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> db.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
