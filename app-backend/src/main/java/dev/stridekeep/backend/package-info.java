/// What the two backends share: settings, wiring and the life of a process. The only place that
/// says `new` on an adapter.
@NullMarked
package dev.stridekeep.backend;

import org.jspecify.annotations.NullMarked;
