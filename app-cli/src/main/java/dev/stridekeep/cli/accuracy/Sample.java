package dev.stridekeep.cli.accuracy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A recording and what is known of the run; what is not known is NaN.
///
/// @param group class of a synthetic run, grade of the reference of a recorded one
/// @param sensor of the altitude, `baro` or `gps`; empty where unknown
/// @param distance [m]
/// @param moving [s]
/// @param ascent [m]
/// @param descent [m]
/// @param outside why the run is told but takes no part in a mean; null where it does
record Sample(
    Path file,
    Collection collection,
    String group,
    String sensor,
    double distance,
    double moving,
    double ascent,
    double descent,
    @Nullable String outside) {
  /// Where a sample is from.
  enum Collection {
    /// Simulated, so that the truth is known.
    SYNTHETIC,
    /// Recorded, with a reference that is more or less good.
    RECORDED
  }

  String name() {
    return String.valueOf(file.getFileName());
  }
}
