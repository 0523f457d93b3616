@NullMarked
package dev.stridekeep.persistence.account;

import org.jspecify.annotations.NullMarked;
