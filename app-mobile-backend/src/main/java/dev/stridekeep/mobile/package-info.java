/// The server that phones talk to: wiring and configuration.
@NullMarked
package dev.stridekeep.mobile;

import org.jspecify.annotations.NullMarked;
