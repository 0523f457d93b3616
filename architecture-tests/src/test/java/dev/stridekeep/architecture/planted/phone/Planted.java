package dev.stridekeep.architecture.planted.phone;

/// Planted to prove that a wall can fail: the phone knows the server.
final class Planted {
  static final Object STORE = dev.stridekeep.architecture.planted.files.Store.class;

  private Planted() {}
}
