@NullMarked
package dev.stridekeep.torture.fault;

import org.jspecify.annotations.NullMarked;
