@NullMarked
package dev.stridekeep.persistence.galera;

import org.jspecify.annotations.NullMarked;
