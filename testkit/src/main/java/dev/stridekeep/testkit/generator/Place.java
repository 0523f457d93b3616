package dev.stridekeep.testkit.generator;

/// A place on a course, in a plane that touches the Earth at the course's origin.
///
/// @param east [m]
/// @param north [m]
/// @param up height above sea level, [m]
record Place(double east, double north, double up) {}
