/// Digests of bytes, which name a content or hide a secret.
@NullMarked
package dev.stridekeep.domain.digest;

import org.jspecify.annotations.NullMarked;
