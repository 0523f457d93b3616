package dev.stridekeep.architecture.planted.gps;

/// Planted to prove that a wall can fail: an engine opens a connection.
final class Planted {
  static java.net.@org.jspecify.annotations.Nullable URI address() {
    return null;
  }

  private Planted() {}
}
