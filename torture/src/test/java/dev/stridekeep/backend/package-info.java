/// A backend that breaks its promise, to see whether the torture notices.
@NullMarked
package dev.stridekeep.backend;

import org.jspecify.annotations.NullMarked;
