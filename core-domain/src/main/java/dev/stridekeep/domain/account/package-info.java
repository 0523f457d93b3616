/// Runners, their preferences and their body measurements.
@NullMarked
package dev.stridekeep.domain.account;

import org.jspecify.annotations.NullMarked;
