package dev.stridekeep.torture.drill;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stridekeep.testkit.mariadb.GaleraCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The drills in short, on the jars of the two backends.
class DrillIT {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void a_lost_database_is_restored_from_its_backup_and_its_log() throws Exception {
    var missing = Backup.missingPrograms();
    assumeTrue(missing.isEmpty(), () -> "not installed: " + missing);
    var result = new RestoreDrill(drill(Duration.ofSeconds(9))).run();
    assertTrue(result.passed(), () -> String.join("\n", result.lines()));
  }

  @Test
  void nodes_that_are_lost_cost_nothing_acknowledged() throws Exception {
    var missing = GaleraCluster.missing();
    assumeTrue(missing.isEmpty(), missing::toString);
    var result = new NodeDrill(drill(Duration.ofSeconds(10))).run();
    assertTrue(result.passed(), () -> String.join("\n", result.lines()));
  }

  @Test
  void an_upgrade_that_changes_the_schema_fails_no_write() throws Exception {
    var result = new UpgradeDrill(drill(Duration.ofSeconds(8)), null).run();
    assertTrue(result.passed(), () -> String.join("\n", result.lines()));
  }

  @Test
  void a_full_disk_takes_no_row_that_keeps_its_length() throws Exception {
    var result = new FullDiskDrill(drill(Duration.ofSeconds(12))).run();
    var lines = String.join("\n", result.lines());
    assumeTrue(!lines.contains("not possible here"), lines);
    assertTrue(result.passed(), lines);
  }

  private static Drill drill(Duration lasts) throws IOException {
    var work = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "drill-it-");
    return new Drill(CHECKOUT, work.toAbsolutePath(), 1, 8, lasts, _ -> {});
  }
}
