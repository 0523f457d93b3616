package dev.stridekeep.architecture.planted.persistence;

/// Something for a planted violator to depend on.
public final class Marker {
  private Marker() {}
}
