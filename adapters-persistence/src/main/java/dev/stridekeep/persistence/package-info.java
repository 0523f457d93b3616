/// The driven ports on relational databases.
@NullMarked
package dev.stridekeep.persistence;

import org.jspecify.annotations.NullMarked;
