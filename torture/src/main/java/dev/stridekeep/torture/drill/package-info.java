/// The drills of disaster recovery: done for real on servers of their own, and timed.
@NullMarked
package dev.stridekeep.torture.drill;

import org.jspecify.annotations.NullMarked;
