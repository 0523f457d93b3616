package dev.stridekeep.gps;

import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.Track;

/// Thins an analysis out for a graph: samples at even steps of elapsed time.
///
/// Distance and altitude are interpolated; speed and heart rate are means over the step around each
/// sample, so that nothing between two samples is lost.
final class ChartSampler {
  private final Course course;
  private final Motion motion;
  private final Elevation elevation;
  private final int samples;
  private final double step;

  ChartSampler(Course course, Motion motion, Elevation elevation) {
    this.course = course;
    this.motion = motion;
    this.elevation = elevation;
    samples = Math.min(ChartSeries.MAX_SAMPLES, course.size);
    step = samples > 1 ? course.time[course.size - 1] / (samples - 1) : 1;
  }

  ChartSeries sample() {
    if (samples == 0) {
      return ChartSeries.EMPTY;
    }
    float[] elapsed = new float[samples];
    float[] distance = new float[samples];
    float[] speed = new float[samples];
    float[] altitude = new float[samples];
    var cursor = new Cursor();
    double before = 0;
    for (int k = 0; k < samples; k++) {
      double at = k * step;
      elapsed[k] = (float) at;
      cursor.moveTo(at);
      distance[k] = (float) cursor.of(motion.distance);
      altitude[k] = (float) cursor.of(elevation.altitude);
      cursor.moveTo(at + step / 2);
      double after = cursor.of(motion.distance);
      double span = k == 0 || k == samples - 1 ? step / 2 : step;
      speed[k] = (float) ((after - before) / span);
      before = after;
    }
    return new ChartSeries(elapsed, distance, speed, altitude, heartRate());
  }

  private float[] heartRate() {
    Track track = course.track;
    double[] sum = new double[samples];
    int[] count = new int[samples];
    long origin = track.timeMillis(course.index[0]);
    for (int i = 0; i < track.size(); i++) {
      double k = Math.rint((track.timeMillis(i) - origin) / 1000.0 / step);
      if (k >= 0 && k < samples && Rates.plausible(track.heartRate(i))) {
        sum[(int) k] += track.heartRate(i);
        count[(int) k]++;
      }
    }
    float[] mean = new float[samples];
    for (int k = 0; k < samples; k++) {
      mean[k] = count[k] == 0 ? Float.NaN : (float) (sum[k] / count[k]);
    }
    return mean;
  }

  /// A place on the course that moves forward in time.
  private final class Cursor {
    private int next = Math.min(1, course.size - 1);
    private double share;

    void moveTo(double time) {
      while (next < course.size - 1 && course.time[next] < time) {
        next++;
      }
      double from = next == 0 ? 0 : course.time[next - 1];
      double span = course.time[next] - from;
      share = span > 0 ? Math.min(1, (time - from) / span) : 1;
    }

    double of(double[] column) {
      if (next == 0 || share == 1) {
        return column[next];
      }
      return share == 0
          ? column[next - 1]
          : column[next - 1] + share * (column[next] - column[next - 1]);
    }
  }
}
