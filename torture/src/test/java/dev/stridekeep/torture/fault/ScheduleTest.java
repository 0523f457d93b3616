package dev.stridekeep.torture.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final int MANY = 1_000;

  @Test
  void the_same_seed_brings_the_same_faults() {
    for (var lane : Fault.Lane.values()) {
      assertEquals(told(lane, 7), told(lane, 7));
    }
  }

  @Test
  void another_seed_brings_others() {
    for (var lane : Fault.Lane.values()) {
      assertNotEquals(told(lane, 7), told(lane, 8));
    }
  }

  @Test
  void the_lanes_do_not_follow_each_other() {
    var servers = new Schedule(of(Fault.Lane.SERVERS), Fault.Lane.SERVERS, 7);
    var network = new Schedule(of(Fault.Lane.NETWORK), Fault.Lane.NETWORK, 7);
    assertNotEquals(servers.next().seed(), network.next().seed());
  }

  @Test
  void every_fault_has_its_turn_and_some_calm_before_it() {
    for (var lane : Fault.Lane.values()) {
      var seen = new HashSet<String>();
      var schedule = new Schedule(of(lane), lane, 1);
      for (int i = 0; i < MANY; i++) {
        var strike = schedule.next();
        seen.add(strike.fault().name());
        assertTrue(strike.calm().compareTo(Duration.ZERO) >= 0, strike::toString);
      }
      assertEquals(new HashSet<>(of(lane).stream().map(Fault::name).toList()), seen);
    }
  }

  @Test
  void a_lane_without_faults_has_no_schedule() {
    assertThrows(
        IllegalArgumentException.class, () -> new Schedule(List.of(), Fault.Lane.NETWORK, 1));
  }

  private static List<Fault> of(Fault.Lane lane) {
    return Faults.all().stream().filter(fault -> fault.lane() == lane).toList();
  }

  private static List<String> told(Fault.Lane lane, long seed) {
    var schedule = new Schedule(of(lane), lane, seed);
    return Stream.generate(schedule::next)
        .limit(MANY)
        .map(strike -> strike.calm() + " " + strike.fault().name() + " " + strike.seed())
        .toList();
  }
}
