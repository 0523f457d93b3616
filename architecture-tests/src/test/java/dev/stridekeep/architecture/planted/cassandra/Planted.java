package dev.stridekeep.architecture.planted.cassandra;

/// Planted to prove that a wall can fail: an adapter meets another.
final class Planted {
  static final Object FILES = new dev.stridekeep.architecture.planted.files.Store();

  private Planted() {}
}
