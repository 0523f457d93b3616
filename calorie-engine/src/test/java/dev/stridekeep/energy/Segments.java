package dev.stridekeep.energy;

import java.util.ArrayList;
import java.util.List;

/// A motion written out segment by segment.
record Segments(List<Segment> all) implements Motion {
  record Segment(double seconds, double speed, double grade, boolean moving) {}

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
    return new Segments(joined);
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
}
