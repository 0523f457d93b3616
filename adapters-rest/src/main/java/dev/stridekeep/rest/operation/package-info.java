/// What operators look at: health, meters and the description of the API.
@NullMarked
package dev.stridekeep.rest.operation;

import org.jspecify.annotations.NullMarked;
