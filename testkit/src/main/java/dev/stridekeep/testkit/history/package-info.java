/// Dashboards in tests: reads from memory, and what all such reads must do.
@NullMarked
package dev.stridekeep.testkit.history;

import org.jspecify.annotations.NullMarked;
