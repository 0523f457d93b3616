@NullMarked
package dev.stridekeep.rest.operation;

import org.jspecify.annotations.NullMarked;
