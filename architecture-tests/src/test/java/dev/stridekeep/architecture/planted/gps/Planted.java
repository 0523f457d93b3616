package dev.stridekeep.architecture.planted.gps;

/// Planted to prove that a wall can fail: an engine opens a connection and takes a sine
/// that may differ between machines.
final class Planted {
  static java.net.@org.jspecify.annotations.Nullable URI address() {
    return null;
  }

  static double sine(double angle) {
    return Math.sin(angle);
  }

  private Planted() {}
}
