/// What dashboards read, by Helidon's DbClient.
@NullMarked
package dev.stridekeep.persistence.history;

import org.jspecify.annotations.NullMarked;
