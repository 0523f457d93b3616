/// The dashboard page.
@NullMarked
package dev.stridekeep.web.history;

import org.jspecify.annotations.NullMarked;
