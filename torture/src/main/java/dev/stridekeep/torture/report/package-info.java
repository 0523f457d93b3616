/// What came of it, for people and for programs.
@NullMarked
package dev.stridekeep.torture.report;

import org.jspecify.annotations.NullMarked;
