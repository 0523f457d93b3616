@NullMarked
package dev.stridekeep.persistence.history;

import org.jspecify.annotations.NullMarked;
