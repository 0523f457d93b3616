package dev.stridekeep.gps;

import java.util.Arrays;

/// Smoothed altitude, ascent, descent and grade along a course.
///
/// Points without altitude take no part. An altitude errs by fast noise, which an average over a
/// few seconds takes away, and by slow error, which it does not: drift of the air pressure under a
/// barometer, a sway of several metres within minutes where satellites alone tell the height. So,
/// in this order:
/// 1. a run that comes back to the same places has its laps brought into line
/// ([RevisitedAltitudes]);
/// 2. the noise is judged from the altitudes themselves ([AltitudeFilter#threshold]);
/// 3. altitude is averaged over time ([AltitudeFilter#smooth]);
/// 4. ascent is counted between turning points that the noise cannot explain ([Climb]), and only
///    while the runner moves: who stands climbs nothing, however the altitude sways;
/// 5. grade is rise over run between 20 and 80 m of way, never from point to point.
///
/// Left over is slow error on ways that are run once; docs/accuracy.md says how much. O(n).
final class Elevation {
  /// Half the distance that grade is measured over, [m].
  private static final double GRADE_REACH = 40;

  /// Over less than this no grade is told, [m].
  private static final double SHORTEST_RUN = 20;

  private static final double STEEPEST = 0.45;

  /// [m], NaN where the point has none.
  final double[] altitude;

  /// Cumulative, [m]; all NaN where no altitude is known.
  final double[] ascent;

  /// Cumulative, [m]; all NaN where no altitude is known.
  final double[] descent;

  /// Rise over run around the point; 0 where unknown.
  final double[] grade;

  private final Course course;
  private final Motion motion;

  /// The points that have an altitude.
  private final int[] known;

  private Elevation(Course course, Motion motion) {
    this.course = course;
    this.motion = motion;
    altitude = new double[course.size];
    ascent = new double[course.size];
    descent = new double[course.size];
    grade = new double[course.size];
    int[] all = new int[course.size];
    int n = 0;
    for (int i = 0; i < course.size; i++) {
      altitude[i] = course.track.altitude(course.index[i]);
      if (!Double.isNaN(altitude[i])) {
        all[n++] = i;
      }
    }
    known = Arrays.copyOf(all, n);
  }

  static Elevation along(Course course, Motion motion) {
    var elevation = new Elevation(course, motion);
    if (elevation.known.length == 0) {
      Arrays.fill(elevation.ascent, Double.NaN);
      Arrays.fill(elevation.descent, Double.NaN);
    } else {
      var filter = new AltitudeFilter(course.time, elevation.known, elevation.altitude);
      boolean aligned = RevisitedAltitudes.align(course, elevation.known, elevation.altitude);
      var climb = new Climb(filter.threshold(aligned));
      filter.smooth();
      elevation.climb(climb);
      elevation.slope();
    }
    return elevation;
  }

  private void climb(Climb climb) {
    boolean whole = true;
    int last = known[0];
    for (int i = known[0] + 1; i < course.size; i++) {
      whole &= motion.moving[i];
      if (!Double.isNaN(altitude[i])) {
        climb.by(whole ? altitude[i] - altitude[last] : 0);
        whole = true;
        last = i;
      }
      ascent[i] = climb.ascent();
      descent[i] = climb.descent();
    }
  }

  private void slope() {
    int a = 0;
    int b = 0;
    for (int i = 1; i < course.size; i++) {
      double here = motion.distance[i];
      while (a + 1 < known.length && motion.distance[known[a + 1]] <= here - GRADE_REACH) {
        a++;
      }
      while (b + 1 < known.length && motion.distance[known[b]] < here + GRADE_REACH) {
        b++;
      }
      double run = motion.distance[known[b]] - motion.distance[known[a]];
      if (run >= SHORTEST_RUN) {
        double rise = altitude[known[b]] - altitude[known[a]];
        grade[i] = Math.max(-STEEPEST, Math.min(STEEPEST, rise / run));
      }
    }
  }
}
