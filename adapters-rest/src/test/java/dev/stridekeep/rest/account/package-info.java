@NullMarked
package dev.stridekeep.rest.account;

import org.jspecify.annotations.NullMarked;
