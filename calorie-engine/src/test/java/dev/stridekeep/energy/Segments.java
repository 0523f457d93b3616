package dev.stridekeep.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A motion written out segment by segment.
record Segments(List<Segment> all, boolean totalsOnly) implements Motion {
  Segments(List<Segment> all) {
    this(all, false);
  }

  record Segment(
      double seconds,
      double speed,
      double grade,
      boolean moving,
      double cadence,
      double heartRate) {
    Segment(double seconds, double speed, double grade, boolean moving) {
      this(seconds, speed, grade, moving, Double.NaN, Double.NaN);
    }
  }

  static Segments of(Segment... segments) {
    return new Segments(List.of(segments));
  }

  static Segments steady(double seconds, double speed, double grade) {
    return of(new Segment(seconds, speed, grade, true));
  }

  static Segments standing(double seconds) {
    return of(new Segment(seconds, 0, 0, false));
  }

  Segments then(Segments more) {
    var joined = new ArrayList<>(all);
    joined.addAll(more.all);
    return new Segments(joined, totalsOnly);
  }

  Segments asTotals() {
    return new Segments(all, true);
  }

  Segments withCadence(double cadence) {
    return each(s -> new Segment(s.seconds, s.speed, s.grade, s.moving, cadence, s.heartRate));
  }

  Segments withHeartRate(double bpm) {
    return each(s -> new Segment(s.seconds, s.speed, s.grade, s.moving, s.cadence, bpm));
  }

  private Segments each(UnaryOperator<Segment> change) {
    return new Segments(all.stream().map(change).toList(), totalsOnly);
  }

  double totalSeconds() {
    return all.stream().mapToDouble(Segment::seconds).sum();
  }

  @Override
  public int segments() {
    return all.size();
  }

  @Override
  public double seconds(int i) {
    return all.get(i).seconds();
  }

  @Override
  public double speed(int i) {
    return all.get(i).speed();
  }

  @Override
  public double grade(int i) {
    return all.get(i).grade();
  }

  @Override
  public boolean moving(int i) {
    return all.get(i).moving();
  }

  @Override
  public double cadence(int i) {
    return all.get(i).cadence();
  }

  @Override
  public double heartRate(int i) {
    return all.get(i).heartRate();
  }
}
