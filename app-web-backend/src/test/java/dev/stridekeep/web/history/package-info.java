@NullMarked
package dev.stridekeep.web.history;

import org.jspecify.annotations.NullMarked;
