@NullMarked
package dev.stridekeep.application.history;

import org.jspecify.annotations.NullMarked;
