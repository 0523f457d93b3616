package dev.stridekeep.architecture.planted.files;

/// Planted to prove that a wall can fail: an adapter meets another, and they go round in a circle.
final class Planted {
  static final Object OTHER = dev.stridekeep.architecture.planted.persistence.Marker.class;

  private Planted() {}
}
