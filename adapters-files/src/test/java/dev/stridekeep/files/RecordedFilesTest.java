package dev.stridekeep.files;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/// Recordings of real devices against what other readers found in them. They are not part of the
/// project; where the folder is absent nothing is compared, and the test says so.
class RecordedFilesTest {
  private static final double SPHERE_METRES = 6_371_008.8;

  /// Files that are read otherwise than the reference read them, and why.
  private static final Map<String, String> DEVIATIONS =
      Map.of(
          "ride_routeA_planned_route.gpx", "has no times, so its points are no trackpoints",
          "phone_strava_android_acc.fit", "its last record says the year 2085 and is left out");

  @Test
  void the_recordings_are_there() {
    assumeTrue(
        RecordedFolder.find().isPresent(),
        "SKIPPED: no recordings beside the project, in ../shared/data/recorded");
    assertFalse(RecordedFolder.find().orElseThrow().rows().isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> every_recording_is_read_as_others_read_it() {
    return RecordedFolder.find().stream()
        .flatMap(folder -> folder.rows().stream())
        .map(row -> DynamicTest.dynamicTest(row.file(), () -> compare(row)));
  }

  @TestFactory
  Stream<DynamicTest> every_recording_is_imported_and_analysed() {
    var bench = new ImportBench();
    return RecordedFolder.find().stream()
        .flatMap(folder -> folder.rows().stream())
        .map(row -> DynamicTest.dynamicTest(row.file(), () -> importOne(bench, row)));
  }

  private static void importOne(ImportBench bench, RecordedFolder.Row row) throws IOException {
    byte[] file = Files.readAllBytes(row.path());
    var imported = bench.imported(file);
    var result = imported.run().result().orElseThrow();

    assertTrue(imported.isNew());
    assertEquals(RunStatus.COMPLETE, result.status());
    assertTrue(result.summary().distance().metres() > 800);
    assertFalse(bench.imported(file).isNew());
  }

  private static void compare(RecordedFolder.Row row) throws IOException {
    var run = FileFixtures.recorded(Files.readAllBytes(row.path()));
    if (DEVIATIONS.containsKey(row.file())) {
      assertFalse(run.warnings().isEmpty(), DEVIATIONS.get(row.file()));
      return;
    }
    var track = run.track();
    assertAll(
        () -> assertEquals(row.number("points"), track.size(), "points"),
        () -> assertEquals(row.number("gps_points"), positions(track), "positions"),
        close("raw_haversine_m", row, length(run, false)),
        close("duration_s", row, seconds(run), 1.0),
        // TCX segments of the reference end at laps too, which are no pauses.
        row.file().contains(".tcx") ? () -> {} : close("seg_haversine_m", row, length(run, true)),
        () -> assertTrue(row.number("has_hr") == 0 || some(track, track::heartRate)),
        () -> assertTrue(row.number("has_cadence") == 0 || some(track, track::cadence)),
        deviceTotal(row, run));
  }

  private static Executable close(String column, RecordedFolder.Row row, double value) {
    return close(column, row, value, 0.002 * Math.abs(row.number(column)));
  }

  private static Executable close(
      String column, RecordedFolder.Row row, double value, double tolerance) {
    double expected = row.number(column);
    return () ->
        assertTrue(
            Double.isNaN(expected) || Math.abs(value - expected) <= tolerance,
            () -> column + ": " + value + " instead of " + expected);
  }

  private static Executable deviceTotal(RecordedFolder.Row row, RunFromFile run) {
    if (row.number("gps_points") > 0) {
      return () -> {};
    }
    return () -> {
      var device = run.device();
      assertNotNull(device);
      assertEquals(row.number("device_distance_m"), device.distance().metres(), 0.1);
      assertEquals(row.number("device_timer_s"), device.moving().toMillis() / 1e3, 0.1);
    };
  }

  private static double seconds(RunFromFile run) {
    return Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1e3;
  }

  private static boolean some(Track track, java.util.function.IntUnaryOperator column) {
    for (int i = 0; i < track.size(); i++) {
      if (column.applyAsInt(i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static int positions(Track track) {
    int n = 0;
    for (int i = 0; i < track.size(); i++) {
      n += track.hasPosition(i) ? 1 : 0;
    }
    return n;
  }

  private static double length(RunFromFile run, boolean withoutPauses) {
    var track = run.track();
    var segments = new Segments(track, withoutPauses ? run.pauses() : List.of());
    double metres = 0;
    int last = -1;
    for (int i = 0; i < track.size(); i++) {
      if (track.hasPosition(i)) {
        metres += last < 0 || segments.isBreak(last, i) ? 0 : haversine(track, last, i);
        last = i;
      }
    }
    return metres;
  }

  private static double haversine(Track track, int a, int b) {
    double phi1 = Math.toRadians(track.latitude(a));
    double phi2 = Math.toRadians(track.latitude(b));
    double x = Math.sin((phi2 - phi1) / 2);
    double y = Math.sin(Math.toRadians(track.longitude(b) - track.longitude(a)) / 2);
    double h = x * x + Math.cos(phi1) * Math.cos(phi2) * y * y;
    return 2 * SPHERE_METRES * Math.asin(Math.sqrt(h));
  }
}
