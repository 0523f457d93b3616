/// Every error that this server answers, as a problem detail (RFC 9457).
@NullMarked
package dev.stridekeep.rest.problem;

import org.jspecify.annotations.NullMarked;
