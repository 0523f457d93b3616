/// The dashboard's figures and the list of runs.
@NullMarked
package dev.stridekeep.rest.history;

import org.jspecify.annotations.NullMarked;
