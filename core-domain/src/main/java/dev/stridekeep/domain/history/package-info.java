/// Days, weeks, months and years in a runner's own calendar.
@NullMarked
package dev.stridekeep.domain.history;

import org.jspecify.annotations.NullMarked;
