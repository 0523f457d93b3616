package dev.stridekeep.domain.run;

/// Where a distance comes from.
public enum DistanceSource {
  /// Measured along the smoothed positions.
  POSITIONS,
  /// The device's own total, used only where there are no positions.
  DEVICE
}
