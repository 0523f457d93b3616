/// Connections between phones, backends and databases, and what can become of them.
@NullMarked
package dev.stridekeep.torture.net;

import org.jspecify.annotations.NullMarked;
