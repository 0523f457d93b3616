/// Holds the figures of the engines against runs whose truth is known.
@NullMarked
package dev.stridekeep.cli.accuracy;

import org.jspecify.annotations.NullMarked;
