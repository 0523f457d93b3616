@NullMarked
package dev.stridekeep.testkit.run;

import org.jspecify.annotations.NullMarked;
