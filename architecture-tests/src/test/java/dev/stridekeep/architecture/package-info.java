/// The walls between the modules, as tests.
@NullMarked
package dev.stridekeep.architecture;

import org.jspecify.annotations.NullMarked;
