/// Run files in and out: GPX, TCX, FIT and GeoJSON.
@NullMarked
package dev.stridekeep.files;

import org.jspecify.annotations.NullMarked;
