/// What is done to processes, disks and connections, when, and how it heals.
@NullMarked
package dev.stridekeep.torture.fault;

import org.jspecify.annotations.NullMarked;
