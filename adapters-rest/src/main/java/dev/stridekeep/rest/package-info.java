/// The HTTP side: routes, JSON records, sign-in and problem details.
@NullMarked
package dev.stridekeep.rest;

import org.jspecify.annotations.NullMarked;
