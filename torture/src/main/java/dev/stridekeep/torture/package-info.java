/// The command `torture`: real servers under simulated phones and faults, and a checker.
@NullMarked
package dev.stridekeep.torture;

import org.jspecify.annotations.NullMarked;
