package dev.stridekeep.testkit.generator;

/// Where the heights come from: offset at the start, slow Gauss-Markov drift and white noise.
public enum Altimeter {
  /// Air pressure: drifts with the weather, hardly any noise.
  BAROMETER(3, 1.5, 900, 0.2),

  /// The satellites: worse upwards than sideways.
  GPS(8, 5, 60, 1),

  /// Exact heights.
  PERFECT(0, 0, 60, 0),

  /// No heights.
  NONE(0, 0, 60, 0);

  /// Standard deviation of the offset that stays all the run, [m].
  final double offset;

  /// Standard deviation of the drift, [m].
  final double drift;

  /// Correlation time of the drift, [s].
  final double driftSeconds;

  /// Standard deviation of the noise, [m].
  final double white;

  Altimeter(double offset, double drift, double driftSeconds, double white) {
    this.offset = offset;
    this.drift = drift;
    this.driftSeconds = driftSeconds;
    this.white = white;
  }
}
