@NullMarked
package dev.stridekeep.torture.report;

import org.jspecify.annotations.NullMarked;
