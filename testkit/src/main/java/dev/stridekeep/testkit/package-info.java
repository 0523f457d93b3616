/// Fixtures, generators, in-memory ports, and the contracts that any adapter must pass.
@NullMarked
package dev.stridekeep.testkit;

import org.jspecify.annotations.NullMarked;
