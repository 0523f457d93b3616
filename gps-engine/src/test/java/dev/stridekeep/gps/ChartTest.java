package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static ChartSeries chart(Track track) {
    return new TrackAnalyser().analyse(track, List.of()).chart();
  }

  @Test
  void samples_stand_at_even_times_from_the_first_point_to_the_last() {
    var chart = chart(SyntheticTrack.inMilan().eastwards(0, 2390, 0, 3).build());
    assertEquals(240, chart.size());
    assertEquals(0, chart.elapsedSeconds(0));
    assertEquals(10, chart.elapsedSeconds(1), 1e-4);
    assertEquals(2390, chart.elapsedSeconds(239), 1e-3);
    assertEquals(0, chart.distanceMetres(0), 1e-3);
    assertEquals(7170, chart.distanceMetres(239), 0.2);
    for (int i = 0; i < 240; i++) {
      assertEquals(3, chart.speedMetresPerSecond(i), 0.05);
    }
  }

  @Test
  void a_short_run_has_no_more_samples_than_points() {
    var chart = chart(SyntheticTrack.inMilan().eastwards(0, 9, 0, 3).build());
    assertEquals(10, chart.size());
  }

  @Test
  void what_is_unknown_is_not_a_number() {
    var chart = chart(SyntheticTrack.inMilan().eastwards(0, 100, 0, 3).build());
    assertTrue(Float.isNaN(chart.altitudeMetres(50)));
    assertTrue(Float.isNaN(chart.heartRate(50)));
  }

  @Test
  void heart_rate_comes_from_points_without_position_too() {
    var track = SyntheticTrack.inMilan();
    for (int t = 0; t <= 100; t++) {
      track.at(t, 3 * t, 0, 50).body(t, 100 + t, 170);
    }
    var chart = chart(track.build());
    assertEquals(100, chart.heartRate(0), 1);
    assertEquals(150, chart.heartRate(50), 1);
    assertEquals(50, chart.altitudeMetres(50), 1e-3);
  }
}
