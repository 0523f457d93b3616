package dev.stridekeep.cli.accuracy;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.LocalRuler;

/// The plainest peer: chords between the points as they come, each rise and each fall, and the time
/// of all segments faster than [#MOVING].
final class PlainSums implements Method {
  /// As in gpxpy for runs: 1 km/h, [m/s].
  private static final double MOVING = 1 / 3.6;

  private double distance;
  private double moving;
  private double ascent;
  private double descent;

  @Override
  public String name() {
    return "plain sums";
  }

  @Override
  public Estimate of(Recording recording) {
    var sums = new PlainSums();
    sums.add(recording.track());
    return new Estimate(sums.distance, sums.moving, sums.ascent, sums.descent);
  }

  private void add(Track track) {
    int last = -1;
    for (int i = 0; i < track.size(); i++) {
      if (track.hasPosition(i)) {
        if (last >= 0) {
          add(track, last, i);
        }
        last = i;
      }
    }
    climb(track);
  }

  private void add(Track track, int i, int j) {
    double chord =
        LocalRuler.between(
            track.latitude(i), track.longitude(i), track.latitude(j), track.longitude(j));
    double seconds = (track.timeMillis(j) - track.timeMillis(i)) / 1e3;
    distance += chord;
    if (seconds > 0 && chord > MOVING * seconds) {
      moving += seconds;
    }
  }

  private void climb(Track track) {
    double last = Double.NaN;
    for (int i = 0; i < track.size(); i++) {
      if (track.hasAltitude(i)) {
        double rise = Double.isNaN(last) ? 0 : track.altitude(i) - last;
        ascent += Math.max(rise, 0);
        descent += Math.max(-rise, 0);
        last = track.altitude(i);
      }
    }
    if (Double.isNaN(last)) {
      ascent = Double.NaN;
      descent = Double.NaN;
    }
  }
}
