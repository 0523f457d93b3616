package dev.stridekeep.architecture.planted.domain;

/// Planted to prove that a wall can fail: the domain reads files and asks the clock.
final class Planted {
  static final java.io.File FILE = new java.io.File("run");

  static java.time.Instant now() {
    return java.time.Instant.now();
  }

  private Planted() {}
}
