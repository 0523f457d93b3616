/// What a runner has done over time, and the port that reads it.
@NullMarked
package dev.stridekeep.application.history;

import org.jspecify.annotations.NullMarked;
