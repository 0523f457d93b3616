@NullMarked
package dev.stridekeep.rest.run;

import org.jspecify.annotations.NullMarked;
