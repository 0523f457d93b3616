@NullMarked
package dev.stridekeep.persistence.work;

import org.jspecify.annotations.NullMarked;
