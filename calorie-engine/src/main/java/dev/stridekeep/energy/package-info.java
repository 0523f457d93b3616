/// Energy spent on a run: one class per cited model, and the estimator that chooses among them.
@NullMarked
package dev.stridekeep.energy;

import org.jspecify.annotations.NullMarked;
