package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffortFinderTest {
  @Test
  void the_fastest_stretch_is_found_between_points() {
    double[] time = {0, 100, 150, 250};
    double[] distance = {0, 200, 500, 700};
    var efforts = new EffortFinder(time, distance).find(new int[] {0, 1, 2, 3});
    assertEquals(1, efforts.size());
    assertEquals(Duration.ofSeconds(100), efforts.get(0).time());
  }

  @Test
  void a_pause_within_is_part_of_the_time() {
    double[] time = {0, 100, 400, 500};
    double[] distance = {0, 300, 300, 600};
    var effort = new EffortFinder(time, distance).find(new int[] {0, 1, 2, 3}).get(0);
    assertEquals(100.0 / 3 + 300 + 100, effort.time().toNanos() / 1e9, 1e-6);
  }

  @Test
  void a_stop_before_and_after_is_not_part_of_the_time() {
    double[] time = {0, 60, 160, 999};
    double[] distance = {0, 0, 400, 400};
    var effort = new EffortFinder(time, distance).find(new int[] {5, 6, 7, 8}).get(0);
    assertEquals(Duration.ofSeconds(100), effort.time());
    assertEquals(6, effort.startSeq());
  }

  @Test
  void a_marathon_has_all_seven() {
    var run = SyntheticTrack.inMilan().eastwards(0, 14_100, 0, 3).build();
    var efforts = new TrackAnalyser().analyse(run, List.of()).bestEfforts();
    var lengths = efforts.stream().map(e -> e.distance().metres()).toList();
    assertEquals(List.of(400.0, 1000.0, 1609.344, 5000.0, 10_000.0, 21_097.5, 42_195.0), lengths);
    assertEquals(14_065, efforts.get(6).time().toNanos() / 1e9, 2);
  }
}
