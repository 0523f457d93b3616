/// A phone with its outbox, as the contract with the backend says.
@NullMarked
package dev.stridekeep.phone;

import org.jspecify.annotations.NullMarked;
