package dev.stridekeep.architecture.planted.application;

/// Planted to prove that a wall can fail: a use case makes an adapter.
final class Planted {
  static final Object STORE = new dev.stridekeep.architecture.planted.files.Store();

  private Planted() {}
}
