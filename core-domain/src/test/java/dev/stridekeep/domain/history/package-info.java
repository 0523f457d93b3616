@NullMarked
package dev.stridekeep.domain.history;

import org.jspecify.annotations.NullMarked;
