/// Lives, figures and points of runs in a relational database.
@NullMarked
package dev.stridekeep.persistence.run;

import org.jspecify.annotations.NullMarked;
