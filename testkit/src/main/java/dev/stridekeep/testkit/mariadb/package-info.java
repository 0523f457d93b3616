/// A MariaDB server of the tests' own.
@NullMarked
package dev.stridekeep.testkit.mariadb;

import org.jspecify.annotations.NullMarked;
