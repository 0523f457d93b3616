/// A run, its track and the rules of its life.
@NullMarked
package dev.stridekeep.domain.run;

import org.jspecify.annotations.NullMarked;
