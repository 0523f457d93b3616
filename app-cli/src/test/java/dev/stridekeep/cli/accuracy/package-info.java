@NullMarked
package dev.stridekeep.cli.accuracy;

import org.jspecify.annotations.NullMarked;
