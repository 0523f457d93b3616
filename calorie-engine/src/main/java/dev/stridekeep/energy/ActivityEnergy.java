package dev.stridekeep.energy;

import dev.stridekeep.domain.measure.Energy;
import dev.stridekeep.domain.measure.EnergyEstimate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Energy of an activity, gross and net, with its range.
///
/// @param gross everything that the body spent in the counted time, rest included
/// @param low lower end of the range of gross that about two persons in three lie in
/// @param high upper end of that range
/// @param rest what the body would have spent at rest in the counted time, at most gross
/// @param seconds the counted time, [s]
/// @param flags what is unusual about the estimate, in the order of the enum
/// @param engineVersion which engine made it
public record ActivityEnergy(
    Energy gross,
    Energy low,
    Energy high,
    Energy rest,
    double seconds,
    Set<EnergyFlag> flags,
    String engineVersion) {
  public ActivityEnergy {
    var _ = new EnergyEstimate(gross, low, high);
    if (rest.joules() > gross.joules()) {
      throw new IllegalArgumentException("rest is more than all: " + rest + ", " + gross);
    }
    if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("time must be finite and >= 0: " + seconds);
    }
    var ordered = EnumSet.noneOf(EnergyFlag.class);
    ordered.addAll(flags);
    flags = Collections.unmodifiableSet(ordered);
  }

  /// What the activity cost on top of rest over the same time.
  public Energy net() {
    return new Energy(gross.joules() - rest.joules());
  }

  /// Gross with its range, as it is kept with a run.
  public EnergyEstimate estimate() {
    return new EnergyEstimate(gross, low, high);
  }
}
