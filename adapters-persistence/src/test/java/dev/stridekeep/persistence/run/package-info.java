@NullMarked
package dev.stridekeep.persistence.run;

import org.jspecify.annotations.NullMarked;
