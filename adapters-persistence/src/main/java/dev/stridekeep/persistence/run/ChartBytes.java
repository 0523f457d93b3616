package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.run.ChartSeries;
import java.nio.ByteBuffer;

/// A chart series as bytes: a version, then five columns of big-endian floats of one length, in the
/// order of [ChartSeries]'s constructor. At most 4,801 bytes.
final class ChartBytes {
  private static final byte VERSION = 1;
  private static final int COLUMNS = 5;

  private ChartBytes() {}

  static byte[] of(ChartSeries chart) {
    int n = chart.size();
    var bytes = ByteBuffer.allocate(1 + COLUMNS * Float.BYTES * n).put(VERSION);
    put(bytes, n, chart::elapsedSeconds);
    put(bytes, n, chart::distanceMetres);
    put(bytes, n, chart::speedMetresPerSecond);
    put(bytes, n, chart::altitudeMetres);
    put(bytes, n, chart::heartRate);
    return bytes.array();
  }

  static ChartSeries chart(byte[] stored) {
    var bytes = ByteBuffer.wrap(stored);
    byte version = bytes.get();
    if (version != VERSION) {
      throw new IllegalStateException("a chart of version " + version + " is not known here");
    }
    int n = bytes.remaining() / (COLUMNS * Float.BYTES);
    return new ChartSeries(
        column(bytes, n), column(bytes, n), column(bytes, n), column(bytes, n), column(bytes, n));
  }

  private static void put(ByteBuffer bytes, int n, Column column) {
    for (int i = 0; i < n; i++) {
      bytes.putFloat(column.at(i));
    }
  }

  private static float[] column(ByteBuffer bytes, int n) {
    var column = new float[n];
    bytes.asFloatBuffer().get(column);
    bytes.position(bytes.position() + n * Float.BYTES);
    return column;
  }

  private interface Column {
    float at(int i);
  }
}
