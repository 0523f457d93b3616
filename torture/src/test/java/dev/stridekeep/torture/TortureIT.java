package dev.stridekeep.torture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.torture.fault.Fault;
import dev.stridekeep.torture.fault.Faults;
import dev.stridekeep.torture.report.Report;
import dev.stridekeep.torture.report.ReportText;
import dev.stridekeep.torture.server.Launch;
import dev.stridekeep.torture.server.MariaDb;
import dev.stridekeep.torture.server.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A short torture. A long one is published in `docs/reliability.md`.
class TortureIT {
  private static final long SEED = 20_260_704;
  private static final String MOBILE = "dev.stridekeep.mobile.Main";
  private static final String WEB = "dev.stridekeep.web.Main";
  private static final String HASTY = "dev.stridekeep.backend.HastyMobileBackend";

  @Test
  void nothing_acknowledged_is_lost_under_every_kind_of_fault() throws Exception {
    var report = torture(MOBILE, Faults.all(), Duration.ofSeconds(25));
    assertTrue(report.isClean(), () -> ReportText.of(report));
    assertAll(
        () -> assertTrue(report.faults() > 0, "no fault was injected"),
        () -> assertTrue(report.finishes() > 0, "no run was finished"),
        () -> assertTrue(report.acknowledgedPoints() > 0, "no point was acknowledged"),
        () -> assertEquals(report.acknowledgedPoints(), report.storedPoints()));
  }

  @Test
  void a_backend_that_acknowledges_before_it_commits_is_caught() throws Exception {
    var kills = Faults.all().stream().filter(fault -> fault.name().equals("kill-mobile")).toList();
    var report = torture(HASTY, kills, Duration.ofSeconds(15));
    assertFalse(report.isClean(), () -> "the planted bug went unnoticed\n" + ReportText.of(report));
    assertTrue(report.lostPoints() > 0 || report.findings().containsKey("lost"));
  }

  private static Report torture(String mobile, List<Fault> faults, Duration lasts)
      throws IOException, InterruptedException {
    var work = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "torture-it-");
    try (var site =
        Site.start(
            MariaDb.startSupervised(work.toAbsolutePath()),
            Launch.mainClass(mobile),
            Launch.mainClass(WEB),
            work.toAbsolutePath())) {
      return new Torture(site, faults, SEED, 24, lasts, _ -> {}).run();
    }
  }
}
