package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last points of a run that goes on, analysed anew with each point.
///
/// Totals up to one point, the anchor, are settled; what follows the anchor is read off the window
/// each time. The anchor follows at a distance that the judgement of stops and the smoother need
/// ahead of a point; the window reaches as far back behind it. RevisitedAltitudes are found again
/// by sequence
/// number and not by time, since a clock may be set anew on the way.
final class LiveWindow {
  /// Time that lies between the anchor and the last kept point, [s].
  private static final double AHEAD = 30;

  /// Kept points that lie there too: where points are rare, and so that a few points with a wrong
  /// clock cannot carry the anchor away.
  private static final int AHEAD_POINTS = 8;

  /// Time that the window reaches back behind the anchor, [s].
  private static final double BACK = 60;

  private static final int BACK_POINTS = 12;

  /// Never more points than this, however dense or dirty they are.
  private static final int CAPACITY = 240;

  private final List<Pause> pauses = new ArrayList<>();
  private @Nullable Instant pausedFrom;
  private Track track = Track.EMPTY;

  private int anchorSeq = -1;
  private long anchorMillis;
  private double settledDistance;
  private double settledMoving;

  private double distance;
  private double movingTime;
  private double pace = Double.NaN;

  void pause(Instant from) {
    pausedFrom = from;
  }

  void resume(Pause pause) {
    pausedFrom = null;
    pauses.add(pause);
  }

  double distance() {
    return distance;
  }

  double movingTime() {
    return movingTime;
  }

  double pace() {
    return pace;
  }

  /// Points held, kept or not.
  int size() {
    return track.size();
  }

  /// @param from has a position at `i`, and a higher sequence number than the points before
  void accept(Track from, int i) {
    track = extended(from, i);
    var way = TrackAnalyser.Way.of(track, Cleaner.clean(track), pausesSoFar());
    var course = way.course();
    var motion = way.motion();
    var here = new Totals(course, motion);
    here.standAt(anchorSeq, anchorMillis);
    int last = course.size - 1;
    distance = settledDistance + motion.distance[last] - here.distance;
    movingTime = settledMoving + motion.movingTime[last] - here.movingTime;
    pace = Pace.before(course, motion, last);
    settle(course, here);
    forget();
  }

  private Track extended(Track from, int i) {
    var builder = Track.builder(track.size() + 1);
    for (int k = 0; k < track.size(); k++) {
      builder.copy(track, k);
    }
    return builder.copy(from, i).build();
  }

  private List<Pause> pausesSoFar() {
    if (pausedFrom == null) {
      return pauses;
    }
    var all = new ArrayList<>(pauses);
    all.add(new Pause(pausedFrom, Instant.MAX));
    return all;
  }

  /// Moves the anchor forward.
  private void settle(Course course, Totals here) {
    int next = course.size - 1 - AHEAD_POINTS;
    while (next >= 0 && course.time[course.size - 1] - course.time[next] < AHEAD) {
      next--;
    }
    int crowded = course.size - 1;
    while (crowded >= 0 && track.size() - course.index[crowded] <= CAPACITY / 2) {
      crowded--;
    }
    next = Math.max(next, track.size() < CAPACITY ? -1 : crowded);
    if (next >= 0 && track.seq(course.index[next]) > anchorSeq) {
      settledDistance += here.motion.distance[next] - here.distance;
      settledMoving += here.motion.movingTime[next] - here.movingTime;
      anchorSeq = track.seq(course.index[next]);
      anchorMillis = track.timeMillis(course.index[next]);
    }
  }

  /// Drops the points that lie too far behind the anchor.
  private void forget() {
    int anchor = track.indexOf(anchorSeq);
    int from = Math.max(0, track.size() - CAPACITY + 1);
    while (from < anchor - BACK_POINTS && anchorMillis - track.timeMillis(from) > BACK * 1000) {
      from++;
    }
    if (from > 0) {
      track = track.slice(from, track.size());
      long oldest = track.timeMillis(0);
      pauses.removeIf(pause -> pause.to().isBefore(Instant.ofEpochMilli(oldest)));
    }
  }

  /// Running totals of a window at a place.
  private static final class Totals {
    private final Course course;
    private final Motion motion;
    private double distance;
    private double movingTime;

    Totals(Course course, Motion motion) {
      this.course = course;
      this.motion = motion;
    }

    /// Goes to a point, or to its time between its neighbours where it is no longer kept.
    void standAt(int seq, long millis) {
      int next = 0;
      while (next < course.size && course.track.seq(course.index[next]) <= seq) {
        next++;
      }
      if (next == 0) {
        return;
      }
      int at = next - 1;
      distance = motion.distance[at];
      movingTime = motion.movingTime[at];
      long from = course.track.timeMillis(course.index[at]);
      if (next < course.size && millis > from) {
        long to = course.track.timeMillis(course.index[next]);
        double share = Math.min(1, (double) (millis - from) / (to - from));
        distance += share * (motion.distance[next] - distance);
        movingTime += share * (motion.movingTime[next] - movingTime);
      }
    }
  }
}
