@NullMarked
package dev.stridekeep.rest;

import org.jspecify.annotations.NullMarked;
