package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.START;
import static dev.stridekeep.files.FileFixtures.gpx;
import static dev.stridekeep.files.FileFixtures.pause;
import static dev.stridekeep.files.FileFixtures.recorded;
import static dev.stridekeep.files.FileFixtures.refusal;
import static dev.stridekeep.files.FileFixtures.trkpt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Track;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpxReadingTest {
  private static Track oneWith(String more) {
    return recorded(gpx("<trkseg>" + trkpt(0, more) + "</trkseg>")).track();
  }

  @Test
  void times_of_a_run_are_those_of_its_first_and_last_point() {
    var run = recorded(gpx("<trkseg>" + trkpt(3, "") + trkpt(1, "") + trkpt(9, "") + "</trkseg>"));

    assertEquals(Instant.ofEpochMilli(START + 1_000), run.startedAt());
    assertEquals(Instant.ofEpochMilli(START + 9_000), run.finishedAt());
    assertEquals(START + 3_000, run.track().timeMillis(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>151</gpxtpx:hr>"
            + "<gpxtpx:cad>83</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>",
        "<extensions><ns3:TrackPointExtension><ns3:atemp>20</ns3:atemp><ns3:hr>151</ns3:hr>"
            + "<ns3:cad>83</ns3:cad></ns3:TrackPointExtension></extensions>",
        "<extensions><gpxdata:hr>151.2</gpxdata:hr><gpxdata:cadence>83</gpxdata:cadence>"
            + "</extensions>",
        "<extensions><heartrate>151</heartrate><cadence>83</cadence><x:hr>3</x:hr></extensions>",
        "<extensions><hr>151</hr><cad>83</cad></extensions>"
      })
  void heart_rate_and_cadence_of_all_makers_are_read(String extensions) {
    var track = oneWith(extensions);

    assertEquals(151, track.heartRate(0));
    assertEquals(166, track.cadence(0));
  }

  @Test
  void a_cadence_that_no_legs_have_is_of_both_legs() {
    assertEquals(168, oneWith("<cad>168</cad>").cadence(0));
    assertEquals(180, oneWith("<cad>90</cad>").cadence(0));
  }

  @ParameterizedTest
  @CsvSource({
    "<hdop>1.5</hdop>,6",
    "<extensions><o:accuracy_horizontal>7.7</o:accuracy_horizontal></extensions>,7.7",
    "<hdop>9</hdop><extensions><hAcc>2.31</hAcc></extensions>,2.3",
    "<extensions><accuracy>12</accuracy></extensions><hdop>9</hdop>,12",
    "<hdop>-1</hdop>,NaN"
  })
  void accuracy_is_stated_or_four_times_the_dilution(String more, double metres) {
    assertEquals(metres, oneWith(more).accuracy(0));
  }

  @Test
  void breaks_between_segments_are_pauses_and_touching_ones_are_one() {
    var run =
        recorded(
            gpx(
                "<trkseg>"
                    + trkpt(0, "")
                    + trkpt(5, "")
                    + "</trkseg><trkseg/><trkseg>"
                    + trkpt(20, "")
                    + "</trkseg><trkseg>"
                    + trkpt(30, "")
                    + trkpt(31, "")
                    + "</trkseg><trkseg>"
                    + trkpt(31, "")
                    + trkpt(40, "")
                    + "</trkseg>"));

    assertEquals(List.of(pause(5, 30)), run.pauses());
    assertEquals(7, run.track().size());
  }

  @Test
  void a_track_that_goes_on_within_six_hours_is_the_same_run() {
    String second = "</trk><trk><trkseg>" + trkpt(3_600, "") + trkpt(3_700, "") + "</trkseg>";
    var run = recorded(gpx("<trkseg>" + trkpt(0, "") + trkpt(9, "") + "</trkseg>" + second));

    assertEquals(4, run.track().size());
    assertEquals(List.of(pause(9, 3_600)), run.pauses());
    assertEquals(List.of(), run.warnings());
  }

  @ParameterizedTest
  @ValueSource(ints = {30_000, -5_000})
  void another_run_in_the_file_is_left_out_with_a_warning(int second) {
    String other = "</trk><trk><trkseg>" + trkpt(second, "") + "</trkseg>";
    var run = recorded(gpx("<trkseg>" + trkpt(0, "") + trkpt(9, "") + "</trkseg>" + other));

    assertEquals(2, run.track().size());
    assertTrue(run.warnings().getFirst().contains("several runs"));
  }

  @Test
  void a_planned_route_has_a_length_and_no_time() {
    String point = "<trkpt lat=\"48.0\" lon=\"%s\"/>";
    var run =
        recorded(gpx("<trkseg>" + point.formatted(11) + point.formatted(11.01) + "</trkseg>"));

    assertTrue(run.track().isEmpty());
    assertNull(run.startedAt());
    var device = Objects.requireNonNull(run.device());
    assertEquals(746.0, device.distance().metres(), 0.5);
    assertTrue(device.moving().isZero());
    assertTrue(run.warnings().getFirst().contains("planned route"));
  }

  @Test
  void a_route_of_route_points_is_planned_as_well() {
    var run =
        recorded("<gpx><rte><rtept lat='48' lon='11'/><rtept lat='48.01' lon='11'/></rte></gpx>");

    assertEquals(1112, Objects.requireNonNull(run.device()).distance().metres(), 0.5);
  }

  @Test
  void what_is_wrong_with_single_points_is_counted_in_the_warnings() {
    var run =
        recorded(
            gpx(
                "<trkseg>"
                    + trkpt(0, "")
                    + trkpt(1, "").replace("48.1", "98.1")
                    + trkpt(2, "").replace("48.1", "north")
                    + trkpt(3, "").replace("2026", "20x6")
                    + trkpt(4, "").replace("2026", "1926")
                    + trkpt(5, "<ele>high</ele><hr>ill</hr>")
                    + trkpt(6, "").replace("2026", "2096")
                    + trkpt(7, "")
                    + "</trkseg>"));

    assertEquals(5, run.track().size());
    assertFalse(run.track().hasPosition(1));
    assertFalse(run.track().hasPosition(2));
    assertEquals(
        List.of(
            "1 trackpoint had an impossible time and was left out.",
            "2 trackpoints had impossible positions, which were left out.",
            "2 trackpoints had no readable time and were left out."),
        run.warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
  void every_encoding_that_a_file_says_it_has_is_read(String name) {
    String file =
        "<?xml version=\"1.0\" encoding=\""
            + name
            + "\"?>"
            + gpx("<name>Grünwald</name><trkseg>" + trkpt(0, "") + "</trkseg>").substring(21);

    assertEquals(List.of(), recorded(file.getBytes(Charset.forName(name))).warnings());
    assertEquals(1, recorded(("\ufeff" + file).getBytes(StandardCharsets.UTF_8)).track().size());
  }

  @Test
  void bytes_that_are_no_characters_do_not_stop_the_reading() {
    String file = gpx("<name>Gr\u00fcnwald \u0001 \ud83d\udca5</name><trkseg>" + trkpt(0, ""));

    assertEquals(1, recorded(file.getBytes(StandardCharsets.ISO_8859_1)).track().size());
  }

  @Test
  void a_file_that_says_utf_16_and_is_utf_8_is_read() {
    String file = gpx("<trkseg>" + trkpt(0, "")).replace("1.0\"?", "1.0\" encoding=\"utf-16\"?");

    assertEquals(1, recorded(file).track().size());
  }

  @Test
  void white_space_before_the_declaration_and_prefixed_elements_are_read() {
    String prefixed =
        gpx("<trkseg>" + trkpt(0, "") + "</trkseg>").replaceAll("<(/?)([gt])", "<$1g:$2");

    assertEquals(1, recorded("  \n" + prefixed).track().size());
  }

  @Test
  void a_file_without_points_has_nothing_to_read() {
    assertTrue(refusal(gpx("<trkseg/>")).contains("no readable trackpoint"));
  }

  @Test
  void points_beyond_the_most_are_left_out_with_a_warning() {
    var points = new StringBuilder("<trkseg>");
    for (int i = 0; i < 250_010; i++) {
      points.append("<trkpt lat='1' lon='1'><time>2026-03-01T07:00:00Z</time></trkpt>");
    }
    var run = recorded(gpx(points + "</trkseg>"));

    assertEquals(250_000, run.track().size());
    assertEquals(List.of("Only the first 250000 trackpoints were read."), run.warnings());
  }
}
