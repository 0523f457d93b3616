package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccuracyCommandTest {
  /// Names the folder of runs whose truth is known, for the test that needs one.
  private static final String DATA = "STRIDEKEEP_ACCURACY_DATA";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void errors_are_held_against_the_truth() throws IOException {
    var run = synthetic().get("distance.synthetic").get("groups").get(0);
    assertEquals("straight", run.get("name").asText());
    double truth = run.get("runs").get(0).get("truth").asDouble();
    double error = run.get("runs").get(0).get("errors").get("plain sums").asDouble();
    assertEquals(300, truth * (1 + error / 100), 0.5);
    assertEquals(error, run.get("mean").get("plain sums").get("bias").asDouble(), 1e-3);
  }

  @Test
  void ascent_is_told_by_the_sensor() throws IOException {
    var baro = synthetic().get("ascent").get("groups").get(0);
    assertEquals("baro", baro.get("name").asText());
    assertEquals(0, baro.get("runs").get(0).get("errors").get("ours").asDouble(), 1);
  }

  @Test
  void rides_and_runs_without_a_reference_are_told_outside_the_mean() throws IOException {
    recorded(
        """
        file,kind,reference_distance_m,reference_grade,ascent_m,upstream_ascent_m,notes
        run.gpx,run;race,300,A,,,"a note, with a comma"
        ride.gpx,ride,300,B,,,
        other.gpx,run,,D,,,
        missing.gpx,run,300,C,,,
        """);
    var all = json().get("distance.recorded");
    assertEquals(1, all.get("all").get("mean").get("ours").get("files").asInt());
    assertTrue(all.toString().contains("\"a ride\""), all.toString());
    assertTrue(all.toString().contains("\"no reference\""), all.toString());
    assertTrue(all.toString().contains("missing.gpx: no such file"), all.toString());
  }

  @Test
  void the_tables_are_told_in_lines() throws IOException {
    synthetic();
    out.getBuffer().setLength(0);
    assertEquals(0, run("bench", "accuracy", folder.toString()));
    assertTrue(out.toString().contains("Distance of synthetic runs: error [%]"), out.toString());
    assertTrue(out.toString().contains("    run.gpx "), out.toString());
    assertTrue(out.toString().contains("Live distance, median"), out.toString());
  }

  @Test
  void a_folder_without_runs_ends_with_one_clear_line() {
    assertEquals(2, run("bench", "accuracy", folder.toString()));
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().contains("synthetic/manifest.csv"), err.toString());
  }

  @Test
  void over_many_runs_ascent_is_within_its_aims() throws IOException {
    var data = System.getenv(DATA);
    assumeTrue(data != null, "set " + DATA + " to a folder of runs whose truth is known");
    assertEquals(0, run("bench", "accuracy", "--json", String.valueOf(data)));
    for (var group : new ObjectMapper().readTree(out.toString()).get("ascent").get("groups")) {
      double aim = "baro".equals(group.get("name").asText()) ? 6 : 15;
      double mean = group.get("mean").get("ours").get("mean").asDouble();
      assertTrue(mean <= aim, group.get("name") + ": " + mean);
    }
  }

  private JsonNode synthetic() throws IOException {
    var place = Files.createDirectories(folder.resolve("synthetic"));
    Files.writeString(place.resolve("run.gpx"), gpx());
    Files.writeString(
        place.resolve("run.truth.json"),
        "{\"pauses_s\":[[1,2]],\"true_distance_m\":310,\"true_moving_s\":100,"
            + "\"true_ascent_m\":10,\"true_descent_m\":-0.0}");
    Files.writeString(
        place.resolve("manifest.csv"), "file,class,elevation\nrun.gpx,straight,baro\n");
    return json();
  }

  private void recorded(String manifest) throws IOException {
    var place = Files.createDirectories(folder.resolve("recorded"));
    for (var name : new String[] {"run.gpx", "ride.gpx", "other.gpx"}) {
      Files.writeString(place.resolve(name), gpx());
    }
    Files.writeString(place.resolve("manifest.csv"), manifest);
  }

  private JsonNode json() throws IOException {
    assertEquals(0, run("bench", "accuracy", "--json", folder.toString()), err::toString);
    return new ObjectMapper().readTree(out.toString());
  }

  /// 300 m due north and 10 m up in 100 s.
  private static String gpx() {
    var gpx = new StringBuilder("<gpx version=\"1.1\" creator=\"test\"><trk><trkseg>");
    for (int t = 0; t <= 100; t++) {
      gpx.append(
          String.format(
              Locale.ROOT,
              "<trkpt lat=\"%.7f\" lon=\"9\"><ele>%.1f</ele>"
                  + "<time>2024-08-13T06:%02d:%02dZ</time></trkpt>",
              45 + t * 3 / 111_131.8,
              100 + t / 10.0,
              t / 60,
              t % 60));
    }
    return gpx.append("</trkseg></trk></gpx>").toString();
  }

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
