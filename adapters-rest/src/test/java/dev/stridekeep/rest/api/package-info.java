/// The whole API over a real server and stores in memory.
@NullMarked
package dev.stridekeep.rest.api;

import org.jspecify.annotations.NullMarked;
