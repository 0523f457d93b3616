/// The server behind the dashboard: wiring and configuration.
@NullMarked
package dev.stridekeep.web;

import org.jspecify.annotations.NullMarked;
