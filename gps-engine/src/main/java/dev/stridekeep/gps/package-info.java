/// A recorded track made into a measured run: cleaned, smoothed, split.
@NullMarked
package dev.stridekeep.gps;

import org.jspecify.annotations.NullMarked;
