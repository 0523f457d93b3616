/// The product from outside: both backends as processes of their own on real databases, driven over
/// HTTP as a client of the wire contract would, killed and started again.
@NullMarked
package dev.stridekeep.system;

import org.jspecify.annotations.NullMarked;
