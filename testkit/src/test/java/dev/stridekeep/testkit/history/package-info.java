@NullMarked
package dev.stridekeep.testkit.history;

import org.jspecify.annotations.NullMarked;
