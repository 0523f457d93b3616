@NullMarked
package dev.stridekeep.testkit.account;

import org.jspecify.annotations.NullMarked;
