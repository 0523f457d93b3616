package dev.stridekeep.domain.run;

import java.util.Arrays;

/// A run thinned out for a graph: at most [#MAX_SAMPLES] samples at even steps of elapsed time.
/// Columns of one length; altitude and heart rate hold NaN where unknown. Immutable.
public final class ChartSeries {
  public static final int MAX_SAMPLES = 240;

  public static final ChartSeries EMPTY =
      new ChartSeries(new float[0], new float[0], new float[0], new float[0], new float[0]);

  private final float[] elapsedSeconds;
  private final float[] distanceMetres;
  private final float[] speedMetresPerSecond;
  private final float[] altitudeMetres;
  private final float[] heartRate;

  public ChartSeries(
      float[] elapsedSeconds,
      float[] distanceMetres,
      float[] speedMetresPerSecond,
      float[] altitudeMetres,
      float[] heartRate) {
    int n = elapsedSeconds.length;
    if (n > MAX_SAMPLES
        || distanceMetres.length != n
        || speedMetresPerSecond.length != n
        || altitudeMetres.length != n
        || heartRate.length != n) {
      throw new IllegalArgumentException("columns must have one length, at most " + MAX_SAMPLES);
    }
    this.elapsedSeconds = elapsedSeconds.clone();
    this.distanceMetres = distanceMetres.clone();
    this.speedMetresPerSecond = speedMetresPerSecond.clone();
    this.altitudeMetres = altitudeMetres.clone();
    this.heartRate = heartRate.clone();
  }

  public int size() {
    return elapsedSeconds.length;
  }

  /// Since the first point, [s].
  public float elapsedSeconds(int i) {
    return elapsedSeconds[i];
  }

  /// Since the first point, [m].
  public float distanceMetres(int i) {
    return distanceMetres[i];
  }

  public float speedMetresPerSecond(int i) {
    return speedMetresPerSecond[i];
  }

  public float altitudeMetres(int i) {
    return altitudeMetres[i];
  }

  public float heartRate(int i) {
    return heartRate[i];
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ChartSeries c
        && Arrays.equals(elapsedSeconds, c.elapsedSeconds)
        && Arrays.equals(distanceMetres, c.distanceMetres)
        && Arrays.equals(speedMetresPerSecond, c.speedMetresPerSecond)
        && Arrays.equals(altitudeMetres, c.altitudeMetres)
        && Arrays.equals(heartRate, c.heartRate);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elapsedSeconds) * 31 + Arrays.hashCode(distanceMetres);
  }
}
