@NullMarked
package dev.stridekeep.torture;

import org.jspecify.annotations.NullMarked;
