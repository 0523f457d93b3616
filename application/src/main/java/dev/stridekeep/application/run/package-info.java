/// Recording a run, reading it back, and the ports that keep it.
@NullMarked
package dev.stridekeep.application.run;

import org.jspecify.annotations.NullMarked;
