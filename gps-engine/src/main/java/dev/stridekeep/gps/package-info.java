/// Cleaning, smoothing, distance, elevation, moving time, splits and best efforts of one recorded run.
@NullMarked
package dev.stridekeep.gps;

import org.jspecify.annotations.NullMarked;
