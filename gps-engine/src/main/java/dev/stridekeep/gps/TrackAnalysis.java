package dev.stridekeep.gps;

import dev.stridekeep.domain.run.BestEffort;
import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.Split;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What a track says of a run: figures of the whole, and columns over the kept points.
///
/// Point `i` is the i-th kept point, 0 to [#size()] - 1; what is said of its segment speaks of the
/// way from the point before it. The first point has no segment: 0, or false. Immutable.
public final class TrackAnalysis {
  /// Splits shorter than this are refused, [m].
  public static final double MIN_SPLIT = 10;

  private final Course course;
  private final Motion motion;
  private final Elevation elevation;
  private final Rejections rejections;
  private final Rates rates;

  TrackAnalysis(Course course, Motion motion, Elevation elevation, Rejections rejections) {
    this.course = course;
    this.motion = motion;
    this.elevation = elevation;
    this.rejections = rejections;
    rates = Rates.of(course.track);
  }

  /// All points of the track.
  public int storedPoints() {
    return course.track.size();
  }

  /// Points of the track that were left out.
  public int rejectedPoints() {
    return rejections.total();
  }

  /// How many points were left out for each reason that occurred.
  public Map<RejectReason, Integer> rejections() {
    return rejections.byReason();
  }

  /// Kept points.
  public int size() {
    return course.size;
  }

  /// Index of a kept point in the track.
  public int trackIndex(int i) {
    return course.index[i];
  }

  public int seq(int i) {
    return course.track.seq(course.index[i]);
  }

  /// Since the first kept point, pauses included, [s].
  public double elapsedSeconds(int i) {
    return course.time[i];
  }

  /// Smoothed, [deg].
  public double latitude(int i) {
    return course.lat[i];
  }

  /// Smoothed, [deg].
  public double longitude(int i) {
    return course.lng[i];
  }

  /// Smoothed, [m]; NaN where unknown.
  public double altitude(int i) {
    return elevation.altitude[i];
  }

  /// Since the first kept point, [m].
  public double distance(int i) {
    return motion.distance[i];
  }

  /// Mean speed of the segment, 0 where it is not moving, [m/s].
  public double speed(int i) {
    return motion.speed[i];
  }

  /// Rise over run around the point, within +-0.45; 0 where unknown.
  public double grade(int i) {
    return elevation.grade[i];
  }

  /// Whether the runner moved in the segment; only where it counts.
  public boolean moving(int i) {
    return motion.moving[i];
  }

  /// Whether the segment counts: false in a pause that the runner pressed and across gaps that are
  /// too long or that no runner can have crossed. Such a segment adds elapsed time and nothing
  /// else.
  public boolean counted(int i) {
    return motion.counted[i];
  }

  /// Time of the segment that counts, which is the part outside the pauses, [s].
  public double countedSeconds(int i) {
    return motion.counted[i] ? course.outside[i] : 0;
  }

  public double distanceMetres() {
    return last(motion.distance, 0);
  }

  /// At most the elapsed time, [s].
  public double movingSeconds() {
    return last(motion.movingTime, 0);
  }

  /// Total climbed, [m]; NaN where no altitude is known.
  public double ascentMetres() {
    return last(elevation.ascent, Double.NaN);
  }

  /// Total gone down, >= 0, [m]; NaN where no altitude is known.
  public double descentMetres() {
    return last(elevation.descent, Double.NaN);
  }

  private double last(double[] column, double ifEmpty) {
    return course.size == 0 ? ifEmpty : column[course.size - 1];
  }

  /// Plain mean over all points of the track with 30 to 240 bpm.
  public OptionalInt averageHeartRate() {
    return rates.averageHeartRate();
  }

  /// Highest of all points of the track with 30 to 240 bpm.
  public OptionalInt maxHeartRate() {
    return rates.maxHeartRate();
  }

  /// Plain mean over all points of the track with more than 0 steps/min.
  public OptionalInt averageCadence() {
    return rates.averageCadence();
  }

  /// Cuts the run into splits. The first begins with the run, the last ends with it, and all add up
  /// to the whole. Empty where no point is kept.
  ///
  /// @param splitMetres length of a split, at least [#MIN_SPLIT]
  /// @param leadSeconds from the start of the run to the first kept point; may be negative
  /// @param elapsedSeconds of the whole run, >= 0; boundaries crossed later are moved to it, and
  ///     no more than it is moving time
  public List<Split> splits(double splitMetres, double leadSeconds, double elapsedSeconds) {
    Splitter.requireLength(splitMetres);
    if (!(elapsedSeconds >= 0 && Math.abs(leadSeconds) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "elapsed time must be >= 0 s and the lead finite: %s, %s"
              .formatted(elapsedSeconds, leadSeconds));
    }
    if (course.size == 0) {
      return List.of();
    }
    return new Splitter(course.time, motion.distance, motion.movingTime, elevation.ascent)
        .split(splitMetres, leadSeconds, elapsedSeconds);
  }

  /// The fastest 400 m, 1 km, 1 mi, 5 km, 10 km, half marathon and marathon that the run covers, by
  /// elapsed time.
  public List<BestEffort> bestEfforts() {
    int[] seq = new int[course.size];
    for (int i = 0; i < seq.length; i++) {
      seq[i] = seq(i);
    }
    return new EffortFinder(course.time, motion.distance).find(seq);
  }

  /// Pace at each kept point and over the whole, plain and grade-adjusted. Made anew by each call.
  public PaceColumns paces() {
    return new PaceColumns(course, motion, elevation);
  }

  /// The smoothed way with as few points as the tolerance allows, for drawing. Made anew by each
  /// call.
  ///
  /// @param toleranceMetres no left-out point lies farther from the line, >= 0; 3 is a good value
  public SimplifiedLine line(double toleranceMetres) {
    return SimplifiedLine.of(course.lat, course.lng, toleranceMetres);
  }

  /// The run thinned out for a graph.
  public ChartSeries chart() {
    return new ChartSampler(course, motion, elevation).sample();
  }
}
