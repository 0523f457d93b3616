package dev.stridekeep.architecture.planted.torture;

/// Planted to prove that a wall can fail: the checker asks the store behind the backend.
final class Planted {
  static final Object STORE = dev.stridekeep.architecture.planted.files.Store.class;

  private Planted() {}
}
