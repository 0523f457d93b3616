package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Track;
import java.util.Random;

/// Builds tracks for tests, one point a call, in metres east and north of a place.
final class SyntheticTrack {
  static final long START = 1_700_000_000_000L;

  private final Track.Builder builder = Track.builder(16);
  private final LocalRuler ruler;
  private final double lat0;
  private final double lng0;
  private final Random random = new Random(7);
  private double noise;
  private double accuracy = Double.NaN;
  private int seq;

  SyntheticTrack(double lat0, double lng0) {
    this.lat0 = lat0;
    this.lng0 = lng0;
    ruler = LocalRuler.at(lat0);
  }

  static SyntheticTrack inMilan() {
    return new SyntheticTrack(45.46, 9.19);
  }

  /// From here on positions jitter, per axis, [m].
  SyntheticTrack noise(double sigma) {
    noise = sigma;
    return this;
  }

  /// From here on the device states an accuracy, [m].
  SyntheticTrack accuracy(double metres) {
    accuracy = metres;
    return this;
  }

  SyntheticTrack at(double second, double east, double north) {
    return at(second, east, north, Double.NaN);
  }

  SyntheticTrack at(double second, double east, double north, double altitude) {
    double x = east + noise * random.nextGaussian();
    double y = north + noise * random.nextGaussian();
    builder.add(
        seq++,
        START + Math.round(second * 1000),
        lat0 + y / ruler.metresPerDegreeNorth(lat0),
        LocalRuler.wrapped(lng0 + x / ruler.metresPerDegreeEast(lat0)),
        altitude,
        accuracy,
        Double.NaN,
        Double.NaN);
    return this;
  }

  /// A point without position that carries a heart rate and a cadence.
  SyntheticTrack body(double second, double heartRate, double cadence) {
    builder.add(
        seq++,
        START + Math.round(second * 1000),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        heartRate,
        cadence);
    return this;
  }

  /// Straight east at one speed, one point a second from `from` to `to`, both included, [s].
  SyntheticTrack eastwards(int from, int to, double startMetres, double speed) {
    for (int t = from; t <= to; t++) {
      at(t, startMetres + (t - from) * speed, 0);
    }
    return this;
  }

  Track build() {
    return builder.build();
  }
}
