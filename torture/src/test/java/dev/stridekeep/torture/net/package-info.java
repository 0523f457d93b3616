@NullMarked
package dev.stridekeep.torture.net;

import org.jspecify.annotations.NullMarked;
