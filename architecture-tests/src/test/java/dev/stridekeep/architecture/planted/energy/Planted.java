package dev.stridekeep.architecture.planted.energy;

/// Planted to prove that a wall can fail: an engine sees an adapter.
final class Planted {
  static final Class<?> ADAPTER = dev.stridekeep.architecture.planted.files.Store.class;

  private Planted() {}
}
