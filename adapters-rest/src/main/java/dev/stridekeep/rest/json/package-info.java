/// JSON in and out: strict texts, records with checked fields, errors that point at what to mend.
@NullMarked
package dev.stridekeep.rest.json;

import org.jspecify.annotations.NullMarked;
