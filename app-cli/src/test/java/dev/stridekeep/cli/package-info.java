@NullMarked
package dev.stridekeep.cli;

import org.jspecify.annotations.NullMarked;
