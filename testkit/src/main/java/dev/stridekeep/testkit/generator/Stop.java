package dev.stridekeep.testkit.generator;

import java.time.Duration;

/// A place where the runner stands still for a while: a traffic light, a shoelace.
///
/// @param atMetres distance from the start, [m]
public record Stop(double atMetres, Duration lasting) {}
