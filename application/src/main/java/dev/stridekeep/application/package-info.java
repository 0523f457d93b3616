/// What every use case shares: time and ids from outside, and the one failure of storage.
@NullMarked
package dev.stridekeep.application;

import org.jspecify.annotations.NullMarked;
