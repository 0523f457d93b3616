@NullMarked
package dev.stridekeep.persistence;

import org.jspecify.annotations.NullMarked;
