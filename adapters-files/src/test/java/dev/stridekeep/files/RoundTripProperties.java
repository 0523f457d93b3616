package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.file;
import static dev.stridekeep.files.FileFixtures.pause;
import static dev.stridekeep.files.FileFixtures.recorded;
import static dev.stridekeep.files.FileFixtures.run;
import static dev.stridekeep.files.FileFixtures.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What is written and read again is the same at the resolution of the format.
class RoundTripProperties {
  @Property(tries = 60, seed = "1")
  void gpx_gives_back_every_value(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int n) {
    var track = track(seed, n, true);

    var read = recorded(file(run(track), RunFileFormat.GPX));

    assertEquals(track, read.track());
    assertEquals(List.of(), read.warnings());
  }

  @Property(tries = 60, seed = "2")
  void tcx_gives_back_every_value_but_accuracy(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int n) {
    var track = track(seed, n, false);

    var read = recorded(file(run(track), RunFileFormat.TCX)).track();

    assertEquals(track.size(), read.size());
    for (int i = 0; i < n; i++) {
      assertSamePlaceAndTime(track, read, i);
      assertEquals(track.altitude(i), read.altitude(i));
      assertEquals(track.heartRate(i), read.heartRate(i));
      assertEquals(track.cadence(i), read.cadence(i));
    }
  }

  @Property(tries = 60, seed = "3")
  void fit_gives_back_every_value_with_whole_metres_of_accuracy(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int n) {
    var track = track(seed, n, false);

    var read = recorded(file(run(track), RunFileFormat.FIT)).track();

    assertEquals(track.size(), read.size());
    for (int i = 0; i < n; i++) {
      assertSamePlaceAndTime(track, read, i);
      assertEquals(track.altitude(i), read.altitude(i), 0.1001);
      assertEquals(track.accuracy(i), read.accuracy(i), 0.5001);
      assertEquals(track.heartRate(i), read.heartRate(i));
      assertEquals(track.cadence(i), read.cadence(i));
    }
  }

  private static void assertSamePlaceAndTime(Track track, Track read, int i) {
    assertEquals(i, read.seq(i));
    assertEquals(track.timeMillis(i), read.timeMillis(i));
    assertEquals(track.latitude(i), read.latitude(i));
    assertEquals(track.longitude(i), read.longitude(i));
  }

  @Property(tries = 40, seed = "4")
  void fit_keeps_parts_of_seconds_to_four_milliseconds(
      @ForAll @IntRange(max = 999) int millis, @ForAll @IntRange(max = 507) int cadence) {
    var track = Track.builder(2);
    for (int i = 0; i < 2; i++) {
      track.add(i, FileFixtures.START + i * 1000L + millis, 1, 2, 0, 3, 100, cadence);
    }

    var read = recorded(file(run(track.build()), RunFileFormat.FIT)).track();

    assertTrue(Math.abs(FileFixtures.START + millis - read.timeMillis(0)) <= 4);
    // Over 240 for half of a run is taken for steps of both legs, and is no running.
    assertEquals(cadence <= 240 ? cadence : cadence / 2.0, read.cadence(0), 0.5);
  }

  @Property(tries = 60, seed = "5")
  void pauses_come_back_as_far_as_the_points_around_them(
      @ForAll @IntRange(max = 80) int from,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll RunFileFormat format) {
    Assume.that(format != RunFileFormat.GEO_JSON);
    var pause = pause(from, from + length);
    var run = run(track(from, 100, true), pause);

    var read = recorded(file(run, format)).pauses();

    assertEquals(1, read.size());
    int last = Math.min(from + length, 99);
    assertEquals(pause(from, last), read.getFirst());
  }

  @Property(tries = 40, seed = "6")
  void a_pause_between_points_reaches_to_both(@ForAll @IntRange(min = 1, max = 998) int millis) {
    var track = track(3, 10, true);
    var from = Instant.ofEpochMilli(FileFixtures.START + 4_000 + millis);
    var run = run(track, new Pause(from, from.plusMillis(1)));

    assertEquals(List.of(pause(4, 5)), recorded(file(run, RunFileFormat.GPX)).pauses());
    assertEquals(List.of(pause(4, 5)), recorded(file(run, RunFileFormat.TCX)).pauses());
  }

  @Property(tries = 30, seed = "7")
  void the_same_run_gives_the_same_bytes(@ForAll long seed, @ForAll RunFileFormat format) {

    assertTrue(
        Arrays.equals(
            file(run(track(seed, 50, false)), format), file(run(track(seed, 50, false)), format)));
  }
}
