package dev.stridekeep.testkit.generator;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A closed course that can be lapped without end: a way over the ground and a height along it.
public final class Course {
  private static final double FULL_TURN = 2 * Math.PI;

  /// Distance from the start at each corner, [m]; the last one closes the lap.
  private final double[] along;

  private final double[] east;
  private final double[] north;
  private final DoubleUnaryOperator heightOfLapPart;

  /// @param heightOfLapPart height [m] at a part of the lap from 0 to 1; the same at 0 and at 1
  private Course(double[] east, double[] north, DoubleUnaryOperator heightOfLapPart) {
    int n = east.length;
    this.east = Arrays.copyOf(east, n + 1);
    this.north = Arrays.copyOf(north, n + 1);
    this.east[n] = east[0];
    this.north[n] = north[0];
    this.heightOfLapPart = heightOfLapPart;
    along = new double[n + 1];
    for (int i = 1; i <= n; i++) {
      double de = this.east[i] - this.east[i - 1];
      double dn = this.north[i] - this.north[i - 1];
      along[i] = along[i - 1] + StrictMath.sqrt(de * de + dn * dn);
    }
  }

  /// A winding loop of about 1.2 km through a park, with 3 m of height between its ends.
  public static Course parkLoop() {
    return rounded(170, 0.2, 0.08, part -> 12 + 1.5 * wave(part, 1) + 0.4 * wave(part, 3));
  }

  /// A loop of about 2.9 km over two hills, 40 m from the lowest to the highest place.
  public static Course hills() {
    return rounded(400, 0.25, 0.1, part -> 80 + 16 * wave(part, 2) + 5 * wave(part, 1));
  }

  /// Streets with sharp corners, about 1.9 km a lap, flat but for 2 m.
  public static Course cityCorners() {
    double[] e = {0, 120, 120, 240, 240, 480, 480, 300, 300, 180, 180, 0};
    double[] n = {0, 0, 80, 80, 0, 0, 240, 240, 320, 320, 240, 240};
    return new Course(e, n, part -> 25 + wave(part, 1));
  }

  /// An athletics track: exactly 400 m a lap, level.
  public static Course oval400() {
    double straight = 84.39;
    double radius = (400 - 2 * straight) / FULL_TURN;
    int arc = 180;
    double[] e = new double[2 * arc + 2];
    double[] n = new double[e.length];
    for (int i = 0; i <= arc; i++) {
      double angle = Math.PI * i / arc - Math.PI / 2;
      e[i] = straight + radius * StrictMath.cos(angle);
      n[i] = radius * StrictMath.sin(angle);
      e[arc + 1 + i] = -radius * StrictMath.cos(angle);
      n[arc + 1 + i] = -radius * StrictMath.sin(angle);
    }
    return new Course(e, n, part -> 40);
  }

  private static Course rounded(
      double radius, double second, double third, DoubleUnaryOperator height) {
    int corners = 1440;
    double[] e = new double[corners];
    double[] n = new double[corners];
    for (int i = 0; i < corners; i++) {
      double angle = FULL_TURN * i / corners;
      double r =
          radius * (1 + second * StrictMath.sin(2 * angle) + third * StrictMath.cos(5 * angle + 1));
      e[i] = r * StrictMath.cos(angle);
      n[i] = r * StrictMath.sin(angle);
    }
    return new Course(e, n, height);
  }

  private static double wave(double part, int times) {
    return StrictMath.sin(FULL_TURN * part * times);
  }

  /// Length of one lap, [m].
  public double lapMetres() {
    return along[along.length - 1];
  }

  /// The place after `metres` of way from the start, over as many laps as that takes.
  Place at(double metres) {
    double lap = metres % lapMetres();
    int found = Arrays.binarySearch(along, lap);
    int i = Math.min(found >= 0 ? found : -found - 2, along.length - 2);
    double part = (lap - along[i]) / (along[i + 1] - along[i]);
    return new Place(
        east[i] + part * (east[i + 1] - east[i]),
        north[i] + part * (north[i + 1] - north[i]),
        heightOfLapPart.applyAsDouble(lap / lapMetres()));
  }
}
