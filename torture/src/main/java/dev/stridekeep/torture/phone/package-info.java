/// Simulated phones that record runs without end, and what the backends promised them.
@NullMarked
package dev.stridekeep.torture.phone;

import org.jspecify.annotations.NullMarked;
