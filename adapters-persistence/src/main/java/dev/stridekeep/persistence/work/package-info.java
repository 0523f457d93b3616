/// Work that no request asks for, done by one node of all that share a database.
@NullMarked
package dev.stridekeep.persistence.work;

import org.jspecify.annotations.NullMarked;
