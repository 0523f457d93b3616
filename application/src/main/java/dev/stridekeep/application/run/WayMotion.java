package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.energy.Motion;
import dev.stridekeep.gps.TrackAnalysis;
import java.util.stream.IntStream;

/// The counted segments of an analysed way, as the calorie engine wants them. Pauses and gaps are
/// in none; heart rate and cadence of a segment are those of the point that ends it.
final class WayMotion implements Motion {
  private final Track track;
  private final TrackAnalysis way;
  private final int[] counted;

  WayMotion(Track track, TrackAnalysis way) {
    this.track = track;
    this.way = way;
    counted = IntStream.range(1, way.size()).filter(i -> way.countedSeconds(i) > 0).toArray();
  }

  @Override
  public int segments() {
    return counted.length;
  }

  @Override
  public double seconds(int i) {
    return way.countedSeconds(counted[i]);
  }

  @Override
  public double speed(int i) {
    return (way.distance(counted[i]) - way.distance(counted[i] - 1)) / seconds(i);
  }

  @Override
  public double grade(int i) {
    double grade = way.grade(counted[i]);
    return grade == 0 && Double.isNaN(way.altitude(counted[i])) ? Double.NaN : grade;
  }

  @Override
  public boolean moving(int i) {
    return way.moving(counted[i]);
  }

  @Override
  public double cadence(int i) {
    return orUnknown(track.cadence(way.trackIndex(counted[i])));
  }

  @Override
  public double heartRate(int i) {
    return orUnknown(track.heartRate(way.trackIndex(counted[i])));
  }

  private static double orUnknown(int rate) {
    return rate == Track.ABSENT ? Double.NaN : rate;
  }
}
