/// A run whose life is in one database and whose points are in another, and crashes between the
/// two. `docs/storage.md` says what must be written first.
@NullMarked
package dev.stridekeep.system.stores;

import org.jspecify.annotations.NullMarked;
