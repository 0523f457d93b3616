package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveRunTest {
  private static LiveRun following(Track track) {
    var live = new LiveRun();
    for (int i = 0; i < track.size(); i++) {
      live.accept(track, i);
    }
    return live;
  }

  private static Instant second(double second) {
    return Instant.ofEpochMilli(SyntheticTrack.START + Math.round(second * 1000));
  }

  @Test
  void a_run_that_has_not_begun_has_no_distance_and_no_pace() {
    var live = new LiveRun();
    assertEquals(0, live.distanceMetres());
    assertEquals(0, live.movingSeconds());
    assertTrue(Double.isNaN(live.paceSecondsPerKm()));
    assertEquals(0, live.close().size());
  }

  @Test
  void a_steady_run_has_its_distance_time_and_pace_at_once() {
    var live = following(SyntheticTrack.inMilan().eastwards(0, 600, 0, 3));
    assertEquals(1800, live.distanceMetres(), 0.1);
    assertEquals(600, live.movingSeconds(), 1e-6);
    assertEquals(1000.0 / 3, live.paceSecondsPerKm(), 0.1);
  }

  private static LiveRun following(SyntheticTrack track) {
    return following(track.build());
  }

  @Test
  void pace_follows_a_change_of_speed_within_its_window() {
    var track = SyntheticTrack.inMilan().eastwards(0, 300, 0, 3).eastwards(301, 330, 904, 4);
    assertEquals(250, following(track).paceSecondsPerKm(), 1);
  }

  @Test
  void moving_time_stands_still_in_a_stop() {
    var track = SyntheticTrack.inMilan().noise(0.3).eastwards(0, 300, 0, 3);
    var stopped = track.eastwards(301, 340, 900, 0).build();
    var later = track.eastwards(341, 420, 900, 0).build();
    assertEquals(following(stopped).movingSeconds(), following(later).movingSeconds(), 2);
    assertEquals(300, following(later).movingSeconds(), 8);
    assertTrue(Double.isNaN(following(later).paceSecondsPerKm()));
  }

  @Test
  void nothing_counts_in_a_pause() {
    var track = SyntheticTrack.inMilan().eastwards(0, 600, 0, 3).build();
    var live = new LiveRun();
    for (int i = 0; i < track.size(); i++) {
      if (i == 201) {
        live.pause(second(200));
      }
      if (i == 401) {
        assertEquals(600, live.distanceMetres(), 0.5);
        assertEquals(200, live.movingSeconds(), 1e-6);
        assertTrue(Double.isNaN(live.paceSecondsPerKm()));
        live.resume(second(400));
      }
      live.accept(track, i);
    }
    assertEquals(1200, live.distanceMetres(), 1);
    assertEquals(400, live.movingSeconds(), 1e-6);
    assertEquals(400, live.close().movingSeconds(), 1e-6);
  }

  @Test
  void a_pause_that_does_not_end_lasts_to_the_latest_point() {
    var live = following(SyntheticTrack.inMilan().eastwards(0, 600, 0, 3));
    live.pause(second(500));
    live.pause(second(550));
    assertEquals(500, live.close().movingSeconds(), 1e-6);
  }

  @Test
  void a_pause_after_the_latest_point_changes_nothing() {
    var live = following(SyntheticTrack.inMilan().eastwards(0, 600, 0, 3));
    live.pause(second(700));
    assertEquals(600, live.close().movingSeconds(), 1e-6);
  }

  @Test
  void going_on_before_the_pause_is_going_on_at_its_beginning() {
    var live = following(SyntheticTrack.inMilan().eastwards(0, 600, 0, 3));
    live.resume(second(100));
    live.pause(second(300));
    live.resume(second(200));
    assertEquals(600, live.close().movingSeconds(), 1e-6);
  }

  @Test
  void a_late_point_is_part_of_the_closed_run_and_a_doubled_one_is_not() {
    var track = SyntheticTrack.inMilan().noise(1).eastwards(0, 300, 0, 3).build();
    var live = new LiveRun();
    for (int i = 0; i < track.size(); i++) {
      if (i != 150) {
        live.accept(track, i);
      }
    }
    double before = live.distanceMetres();
    live.accept(track, 150);
    live.accept(150, SyntheticTrack.START + 1, 1, 2, 3, 4, 5, 6);
    live.accept(20, SyntheticTrack.START + 900_000, 1, 2, 3, 4, 5, 6);
    assertEquals(before, live.distanceMetres());
    assertEquals(
        Figures.of(new TrackAnalyser().analyse(track, List.of())), Figures.of(live.close()));
    assertEquals(track.size(), live.close().storedPoints());
  }

  @Test
  void a_doubled_point_does_not_lengthen_a_pause() {
    var live = following(SyntheticTrack.inMilan().eastwards(0, 600, 0, 3));
    live.pause(second(700));
    live.accept(20, SyntheticTrack.START + 900_000, 1, 2, 3, 4, 5, 6);
    live.accept(601, SyntheticTrack.START + 601_000, 45.46, 9.213, 3, 4, 5, 6);
    assertEquals(602, live.close().storedPoints());
    assertEquals(602, live.size());
  }

  @Test
  void a_closed_run_may_go_on() {
    var track = SyntheticTrack.inMilan().noise(1).eastwards(0, 300, 0, 3).build();
    var live = following(track.slice(0, 100));
    assertEquals(100, live.close().storedPoints());
    for (int i = 100; i < track.size(); i++) {
      live.accept(track, i);
    }
    assertEquals(Figures.of(following(track).close()), Figures.of(live.close()));
  }

  @Test
  void a_point_out_of_its_ranges_is_refused_and_not_taken() {
    var live = following(SyntheticTrack.inMilan().eastwards(0, 60, 0, 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> live.accept(61, SyntheticTrack.START + 61_000, 91, 9, 0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> live.accept(61, 0, 45, 9, 0, 0, 0, 0));
    assertEquals(61, live.size());
    assertEquals(180, live.distanceMetres(), 0.1);
  }
}
