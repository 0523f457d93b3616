/// The real processes that are tortured: backends, databases, and the disk under them.
@NullMarked
package dev.stridekeep.torture.server;

import org.jspecify.annotations.NullMarked;
