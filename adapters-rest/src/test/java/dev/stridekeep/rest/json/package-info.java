@NullMarked
package dev.stridekeep.rest.json;

import org.jspecify.annotations.NullMarked;
