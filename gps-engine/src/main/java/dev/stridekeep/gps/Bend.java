package dev.stridekeep.gps;

/// How far a point lies from the straight line between two others at the times of all three, per
/// axis: what is left when steady motion is taken away.
final class Bend {
  /// [m].
  double east;

  /// [m].
  double north;

  /// From the first to the last of the three points, [s].
  double span;

  private final Course course;

  Bend(Course course) {
    this.course = course;
  }

  /// @param last the last of three points, `lag` points apart from each other
  void measure(int last, int lag) {
    int middle = last - lag;
    int first = middle - lag;
    double[] time = course.time;
    span = time[last] - time[first];
    double w = (time[middle] - time[first]) / span;
    double lat = course.lat[middle];
    LocalRuler ruler = LocalRuler.at(lat);
    double dLat = lat - course.lat[first] - w * (course.lat[last] - course.lat[first]);
    double dLng =
        LocalRuler.wrapped(course.lng[middle] - course.lng[first])
            - w * LocalRuler.wrapped(course.lng[last] - course.lng[first]);
    north = Math.abs(dLat) * ruler.metresPerDegreeNorth(lat);
    east = Math.abs(dLng) * ruler.metresPerDegreeEast(lat);
  }
}
