@NullMarked
package dev.stridekeep.rest.history;

import org.jspecify.annotations.NullMarked;
