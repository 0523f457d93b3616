/// The routes of a run: recording it, reading it back, deleting and restoring it.
@NullMarked
package dev.stridekeep.rest.run;

import org.jspecify.annotations.NullMarked;
