/// Several hosts on one machine, whose network can be cut.
@NullMarked
package dev.stridekeep.testkit.net;

import org.jspecify.annotations.NullMarked;
