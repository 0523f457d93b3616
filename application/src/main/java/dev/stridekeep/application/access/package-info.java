/// Who asks, and what they may ask for.
@NullMarked
package dev.stridekeep.application.access;

import org.jspecify.annotations.NullMarked;
