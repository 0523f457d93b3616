package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void a_recording_is_told_in_lines() throws IOException {
    assertEquals(0, run("analyze", recording().toString()));
    assertTrue(out.toString().contains("  Distance      5."), out.toString());
    assertTrue(out.toString().contains("Note: energy needs a body mass: --mass KG"));
    assertEquals("", err.toString());
  }

  @Test
  void json_is_one_line_and_nothing_else() throws IOException {
    assertEquals(0, run("analyze", "--json", "--mass", "70", recording().toString()));
    assertEquals(1, out.toString().lines().count());
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals(5000, json.get("distanceMeters").asDouble(), 100);
    assertTrue(json.get("energyKcal").asDouble() > 200, json.toString());
    assertTrue(json.get("splits").size() >= 5, json.toString());
    assertEquals(0, json.get("warnings").size());
    assertEquals("", err.toString());
  }

  @Test
  void a_file_that_is_no_recording_ends_with_one_clear_line() throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "nothing to see here\n");
    assertEquals(2, run("analyze", "--json", file.toString()));
    assertEquals("", out.toString());
    assertOneLine(file.toString());
  }

  @Test
  void a_missing_file_ends_with_one_clear_line() {
    var file = folder.resolve("missing.gpx").toString();
    assertEquals(2, run("analyze", file));
    assertOneLine(file + ": no such file");
  }

  @Test
  void one_bad_file_does_not_keep_the_others_from_being_told() throws IOException {
    assertEquals(2, run("analyze", folder.toString(), recording().toString()));
    assertTrue(out.toString().contains("Distance"), out.toString());
    assertOneLine("is a folder");
  }

  @Test
  void a_mass_that_nobody_has_is_refused() throws IOException {
    assertEquals(2, run("analyze", "--mass", "3", recording().toString()));
    assertOneLine("--mass: body mass must be 20 to 300 kg: 3.0");
  }

  @Test
  void an_unknown_option_is_named() {
    assertEquals(2, run("analyze", "--colour", "x.gpx"));
    assertOneLine("--colour");
  }

  @Test
  void a_speed_must_be_over_zero() {
    assertEquals(2, run("run", "--speed", "0"));
    assertOneLine("--speed must be over 0");
  }

  @Test
  void the_version_names_the_engines() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().contains("engines "), out.toString());
  }

  private Path recording() throws IOException {
    return Files.write(folder.resolve("run.gpx"), BundledRun.gpx());
  }

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private void assertOneLine(String part) {
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().startsWith("stridekeep: "), err.toString());
    assertTrue(err.toString().contains(part), err.toString());
  }
}
