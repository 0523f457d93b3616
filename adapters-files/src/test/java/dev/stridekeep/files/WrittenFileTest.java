package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.file;
import static dev.stridekeep.files.FileFixtures.pause;
import static dev.stridekeep.files.FileFixtures.run;
import static dev.stridekeep.files.FileFixtures.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.garmin.fit.Decode;
import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.domain.run.Track;
import io.jenetics.jpx.GPX;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.geotools.geojson.geom.GeometryJSON;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiLineString;

/// Files as others read them.
class WrittenFileTest {
  private static final Track TRACK = track(5, 100, true);

  @Test
  void another_library_reads_the_same_from_our_gpx() throws IOException {
    byte[] file = file(run(TRACK, pause(40, 50)), RunFileFormat.GPX);

    var gpx = GPX.Reader.of(GPX.Reader.Mode.STRICT).read(new ByteArrayInputStream(file));
    var segments = gpx.getTracks().getFirst().getSegments();

    var points = segments.stream().flatMap(segment -> segment.points()).toList();
    assertEquals(100, points.size());
    assertEquals(1 + 10, segments.size());
    for (int i = 0; i < 100; i++) {
      var point = points.get(i);
      assertEquals(TRACK.latitude(i), point.getLatitude().doubleValue());
      assertEquals(TRACK.longitude(i), point.getLongitude().doubleValue());
      assertEquals(TRACK.timeMillis(i), point.getTime().orElseThrow().toEpochMilli());
      assertEquals(TRACK.hasAltitude(i), point.getElevation().isPresent());
      boolean rates = TRACK.heartRate(i) >= 0 || TRACK.cadence(i) >= 0;
      assertEquals(rates, point.getExtensions().isPresent());
    }
  }

  @Test
  void our_fit_passes_the_integrity_check() {
    byte[] file = file(run(TRACK, pause(40, 50)), RunFileFormat.FIT);

    assertTrue(new Decode().checkFileIntegrity(new ByteArrayInputStream(file)));
  }

  @Test
  void our_geojson_is_a_feature_whose_line_is_cut_at_pauses() throws IOException, ParseException {
    byte[] file = file(run(TRACK, pause(40, 41)), RunFileFormat.GEO_JSON);
    var feature = (JSONObject) new JSONParser().parse(new String(file, StandardCharsets.UTF_8));
    var geometry = new GeometryJSON(7).read(String.valueOf(feature.get("geometry")));

    assertEquals("Feature", feature.get("type"));
    assertTrue(geometry instanceof MultiLineString);
    assertEquals(2, geometry.getNumGeometries());
    assertEquals(100, geometry.getNumPoints());
    assertEquals(TRACK.longitude(99), geometry.getCoordinates()[99].x);
    assertTrue(
        String.valueOf(feature.get("properties"))
            .contains("\"startedAt\":\"2026-03-01T07:00:00Z\""));
  }

  @Test
  void a_run_without_positions_has_no_geometry_and_no_trackpoint_in_gpx() {
    var nowhere = Track.builder(1);
    nowhere.add(0, FileFixtures.START, Double.NaN, Double.NaN, 1, 1, 100, 160);
    var run = run(nowhere.build());

    assertTrue(text(file(run, RunFileFormat.GEO_JSON)).contains("\"geometry\":null"));
    assertFalse(text(file(run, RunFileFormat.GPX)).contains("trkpt"));
  }

  @Test
  void a_single_position_is_a_point() {
    assertTrue(
        text(file(run(track(1, 1, true)), RunFileFormat.GEO_JSON)).contains("\"type\":\"Point\""));
  }

  @Test
  void an_empty_run_can_be_written_in_every_format() {
    for (var format : RunFileFormat.values()) {
      assertTrue(file(run(Track.EMPTY), format).length > 0);
    }
  }

  @Test
  void values_that_a_format_cannot_hold_are_left_out() {
    var track = Track.builder(2);
    track.add(0, 1, 90, 180, 190_000, 90_000, 999, 999);
    track.add(1, Track.MAX_TIME_MILLIS, -90, -180, -100_000, 0, 0, 0);
    var run = run(track.build());

    for (var format : RunFileFormat.values()) {
      assertTrue(file(run, format).length > 0);
    }
    assertFalse(text(file(run, RunFileFormat.GPX)).contains(">999<"));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
