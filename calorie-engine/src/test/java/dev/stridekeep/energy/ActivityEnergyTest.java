package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.domain.measure.Energy;
import dev.stridekeep.domain.measure.EnergyEstimate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityEnergyTest {
  private static ActivityEnergy energy(double gross, double rest, double seconds) {
    return new ActivityEnergy(
        new Energy(gross),
        new Energy(90),
        new Energy(110),
        new Energy(rest),
        seconds,
        Set.of(EnergyFlag.REST_ASSUMED, EnergyFlag.CHILD),
        "energy-0");
  }

  @Test
  void net_is_gross_without_rest() {
    assertEquals(new Energy(88), energy(100, 12, 60).net());
    assertEquals(new Energy(0), energy(100, 100, 60).net());
  }

  @Test
  void gross_and_its_range_are_kept_with_a_run() {
    assertEquals(
        new EnergyEstimate(new Energy(100), new Energy(90), new Energy(110)),
        energy(100, 12, 60).estimate());
  }

  @Test
  void flags_stand_in_their_order_and_cannot_be_changed() {
    var flags = energy(100, 12, 60).flags();
    assertEquals(List.of(EnergyFlag.CHILD, EnergyFlag.REST_ASSUMED), List.copyOf(flags));
    assertThrows(
        UnsupportedOperationException.class, () -> flags.addAll(EnumSet.allOf(EnergyFlag.class)));
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> energy(89, 12, 60));
    assertThrows(IllegalArgumentException.class, () -> energy(100, 101, 60));
    assertThrows(IllegalArgumentException.class, () -> energy(100, 12, -1));
    assertThrows(IllegalArgumentException.class, () -> energy(100, 12, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> energy(100, 12, Double.POSITIVE_INFINITY));
    assertEquals(0, energy(100, 12, 0).seconds());
  }
}
