package dev.stridekeep.cli.accuracy;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.LocalRuler;
import java.util.Arrays;

/// The usual good peer: points in the order of time without doubles and without leaps, smoothed by
/// a Kalman filter with constant velocity and the backward pass of Rauch, Tung and Striebel, with
/// one fixed noise for all tracks; then chords, and the time of those faster than a slow walk.
/// Altitude is averaged over [#WINDOW] and climbed by steps of [#STEP].
final class FixedSmoother implements Method {
  /// Standard deviation of a position per axis, [m].
  private static final double SIGMA = 3;

  /// Power spectral density of the acceleration, [m^2/s^3].
  private static final double Q = 0.3;

  /// Faster is a leap, [m/s].
  private static final double LEAP = 12;

  /// A new leg begins after a longer gap, [s].
  private static final double GAP = 30;

  /// [m/s]
  private static final double MOVING = 0.8;

  /// Before and after a point, [points].
  private static final int WINDOW = 7;

  /// As in GoldenCheetah, [m].
  private static final double STEP = 3;

  @Override
  public String name() {
    return "fixed KF-RTS";
  }

  @Override
  public Estimate of(Recording recording) {
    var track = recording.track();
    int[] kept = kept(track);
    double distance = 0;
    double moving = 0;
    for (int start = 0; start < kept.length; ) {
      int end = start + 1;
      while (end < kept.length && seconds(track, kept[end - 1], kept[end]) <= GAP) {
        end++;
      }
      var leg = new Leg(track, Arrays.copyOfRange(kept, start, end));
      distance += leg.distance;
      moving += leg.moving;
      start = end;
    }
    double[] climb = climb(track, kept);
    return new Estimate(distance, moving, climb[0], climb[1]);
  }

  private static double seconds(Track track, int i, int j) {
    return (track.timeMillis(j) - track.timeMillis(i)) / 1e3;
  }

  private static int[] kept(Track track) {
    int[] kept = new int[track.size()];
    int n = 0;
    for (int i = 0; i < track.size(); i++) {
      if (track.hasPosition(i)) {
        double dt = n == 0 ? 1 : seconds(track, kept[n - 1], i);
        if (dt > 0 && (n == 0 || chord(track, kept[n - 1], i) <= LEAP * dt)) {
          kept[n++] = i;
        }
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private static double chord(Track track, int i, int j) {
    return LocalRuler.between(
        track.latitude(i), track.longitude(i), track.latitude(j), track.longitude(j));
  }

  private static double[] climb(Track track, int[] kept) {
    double[] altitude =
        Arrays.stream(kept).filter(track::hasAltitude).mapToDouble(track::altitude).toArray();
    if (altitude.length == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double[] climb = new double[2];
    double reference = Double.NaN;
    for (int i = 0; i < altitude.length; i++) {
      int from = Math.max(0, i - WINDOW);
      int to = Math.min(altitude.length, i + WINDOW + 1);
      double mean = Arrays.stream(altitude, from, to).average().orElse(altitude[i]);
      if (Double.isNaN(reference)) {
        reference = mean;
      } else if (Math.abs(mean - reference) > STEP) {
        climb[mean > reference ? 0 : 1] += Math.abs(mean - reference);
        reference = mean;
      }
    }
    return climb;
  }

  /// A stretch of a track without a long gap, in metres around its first point.
  private static final class Leg {
    private final double[] dt;
    private double distance;
    private double moving;

    Leg(Track track, int[] at) {
      int n = at.length;
      double lat0 = track.latitude(at[0]);
      double lng0 = track.longitude(at[0]);
      var ruler = LocalRuler.at(lat0);
      double[] x = new double[n];
      double[] y = new double[n];
      dt = new double[n];
      for (int k = 0; k < n; k++) {
        x[k] = (track.longitude(at[k]) - lng0) * ruler.metresPerDegreeEast(lat0);
        y[k] = (track.latitude(at[k]) - lat0) * ruler.metresPerDegreeNorth(lat0);
        dt[k] = k == 0 ? 0 : seconds(track, at[k - 1], at[k]);
      }
      measure(smoothed(x), smoothed(y));
    }

    private void measure(double[] x, double[] y) {
      for (int k = 1; k < x.length; k++) {
        double chord = StrictMath.hypot(x[k] - x[k - 1], y[k] - y[k - 1]);
        distance += chord;
        moving += chord > MOVING * dt[k] ? dt[k] : 0;
      }
    }

    /// One axis: state [p, u], its covariance [[a, b], [b, c]].
    private double[] smoothed(double[] z) {
      int n = z.length;
      double[][] state = new double[n][];
      double p = z[0];
      double u = 0;
      double a = SIGMA * SIGMA;
      double b = 0;
      double c = 16;
      for (int k = 0; k < n; k++) {
        double t = dt[k];
        if (k > 0) {
          p += u * t;
          a += t * (2 * b + t * c) + Q * t * t * t / 3;
          b += t * c + Q * t * t / 2;
          c += Q * t;
          double s = a + SIGMA * SIGMA;
          double e = z[k] - p;
          p += a / s * e;
          u += b / s * e;
          c -= b * b / s;
          b *= SIGMA * SIGMA / s;
          a *= SIGMA * SIGMA / s;
        }
        state[k] = new double[] {p, u, a, b, c};
      }
      return backward(state);
    }

    private double[] backward(double[][] state) {
      int n = state.length;
      double[] smooth = new double[n];
      smooth[n - 1] = state[n - 1][0];
      double p = state[n - 1][0];
      double u = state[n - 1][1];
      for (int k = n - 2; k >= 0; k--) {
        double t = dt[k + 1];
        double a = state[k][2];
        double b = state[k][3];
        double c = state[k][4];
        double a1 = a + t * (2 * b + t * c) + Q * t * t * t / 3;
        double b1 = b + t * c + Q * t * t / 2;
        double c1 = c + Q * t;
        double det = a1 * c1 - b1 * b1;
        double dp = p - state[k][0] - t * state[k][1];
        double du = u - state[k][1];
        p = state[k][0] + ((a + b * t) * (c1 * dp - b1 * du) + b * (a1 * du - b1 * dp)) / det;
        u = state[k][1] + ((b + c * t) * (c1 * dp - b1 * du) + c * (a1 * du - b1 * dp)) / det;
        smooth[k] = p;
      }
      return smooth;
    }
  }
}
