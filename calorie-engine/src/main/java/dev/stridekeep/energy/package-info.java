/// Energy of running and walking: [dev.stridekeep.energy.EnergyEstimator] sums the metabolic power
/// that the published models give for each segment of a [dev.stridekeep.energy.Motion].
@NullMarked
package dev.stridekeep.energy;

import org.jspecify.annotations.NullMarked;
