/// Physical quantities with their units: distance, speed, pace, energy.
@NullMarked
package dev.stridekeep.domain.measure;

import org.jspecify.annotations.NullMarked;
