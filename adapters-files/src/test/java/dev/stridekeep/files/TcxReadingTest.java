package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.START;
import static dev.stridekeep.files.FileFixtures.lap;
import static dev.stridekeep.files.FileFixtures.pause;
import static dev.stridekeep.files.FileFixtures.recorded;
import static dev.stridekeep.files.FileFixtures.tcx;
import static dev.stridekeep.files.FileFixtures.trackpoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.RunFromFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TcxReadingTest {
  private static RunFromFile activity(String laps) {
    return recorded(tcx("<Activity Sport=\"Running\"><Id>x</Id>" + laps + "</Activity>"));
  }

  private static String track(int from, int to) {
    return "<Track>" + trackpoint(from, "") + trackpoint(to, "") + "</Track>";
  }

  @Test
  void a_break_between_tracks_of_a_lap_is_a_pause_and_the_border_of_a_lap_is_none() {
    var run =
        activity(lap(0, 60, 200, track(0, 20) + track(30, 60)) + lap(70, 30, 100, track(75, 99)));

    assertEquals(List.of(pause(20, 30)), run.pauses());
    assertEquals(6, run.track().size());
  }

  @Test
  void totals_of_all_laps_add_up() {
    var device =
        Objects.requireNonNull(activity(lap(0, 60, 200.5, "") + lap(70, 30, 100, "")).device());

    assertEquals(300.5, device.distance().metres());
    assertEquals(Duration.ofSeconds(90), device.moving());
    assertEquals(Duration.ofSeconds(100), device.elapsed());
  }

  @Test
  void a_file_of_totals_alone_is_a_run_without_points() {
    var run = activity(lap(0, 60, 200, ""));

    assertTrue(run.track().isEmpty());
    assertEquals(Instant.ofEpochMilli(START), run.startedAt());
    assertEquals(Instant.ofEpochMilli(START + 60_000), run.finishedAt());
    assertTrue(run.warnings().getFirst().contains("only the device's totals"));
  }

  @Test
  void points_without_a_position_keep_their_heart_rate() {
    String point =
        "<Trackpoint><Time>2026-03-01T07:00:00Z</Time><HeartRateBpm><Value>140</Value></HeartRateBpm>"
            + "<Extensions><ns3:TPX><ns3:RunCadence>88</ns3:RunCadence></ns3:TPX></Extensions>"
            + "</Trackpoint>";
    var track = activity(lap(0, 60, 200, "<Track>" + point + "</Track>")).track();

    assertFalse(track.hasPosition(0));
    assertEquals(140, track.heartRate(0));
    assertEquals(176, track.cadence(0));
  }

  @Test
  void cadence_of_older_devices_and_altitude_are_read() {
    String more = "<AltitudeMeters>12.5</AltitudeMeters><Cadence>77</Cadence>";
    var track = activity(lap(0, 9, 9, "<Track>" + trackpoint(0, more) + "</Track>")).track();

    assertEquals(12.5, track.altitude(0));
    assertEquals(154, track.cadence(0));
  }

  @Test
  void the_distance_of_a_point_is_not_that_of_a_lap() {
    String more = "<DistanceMeters>55</DistanceMeters>";
    var run = activity(lap(0, 9, 9, "<Track>" + trackpoint(0, more) + "</Track>"));

    assertEquals(9, Objects.requireNonNull(run.device()).distance().metres());
  }

  @Test
  void only_the_first_of_several_activities_is_read() {
    String first = "<Activity>" + lap(0, 9, 9, track(0, 9)) + "</Activity>";
    var run = recorded(tcx(first + first));

    assertEquals(2, run.track().size());
    assertEquals(9, Objects.requireNonNull(run.device()).distance().metres());
    assertTrue(run.warnings().getFirst().contains("several runs"));
  }

  @Test
  void reading_goes_on_after_a_damaged_point_with_the_pauses_that_follow() {
    var run =
        activity(
            lap(
                0,
                60,
                200,
                track(0, 10)
                    + "<Track><Trackpoint><Time>&bad;"
                    + track(20, 30).substring(7)
                    + track(40, 50)));

    assertEquals(6, run.track().size());
    assertEquals(List.of(pause(10, 20), pause(30, 40)), run.pauses());
    assertEquals(
        List.of("The file is damaged after 2 trackpoints; reading went on at the next one."),
        run.warnings().subList(0, 1));
  }
}
