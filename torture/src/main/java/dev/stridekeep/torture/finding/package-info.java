/// What was found to be wrong.
@NullMarked
package dev.stridekeep.torture.finding;

import org.jspecify.annotations.NullMarked;
