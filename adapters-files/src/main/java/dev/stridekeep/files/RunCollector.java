package dev.stridekeep.files;

import dev.stridekeep.application.run.RunFiles;
import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what a reader finds in a file and makes one run of it.
///
/// A file may hold several runs. The first counts: tracks that begin within
/// [Run#SILENCE_BEFORE_CLOSING] after the end of the one before belong to it, whatever comes later
/// is left out with a warning.
final class RunCollector {
  /// Points further than this from the middle of a run have a damaged time.
  static final Duration LONGEST_RUN = Duration.ofDays(30);

  /// Until 2000 no device recorded runs: its clock was not set.
  private static final Instant FIRST_BELIEVED = Instant.parse("2000-01-01T00:00:00Z");

  final Warnings warnings = new Warnings();
  final DeviceTotals totals = new DeviceTotals();
  private final PauseList pauses = new PauseList();
  private final Track.Builder points = Track.builder(4096);
  private final UntimedLine untimed = new UntimedLine();
  private final UntimedLine route = new UntimedLine();
  private long lastTime;
  private boolean segmentBegins;
  private boolean trackBegins;
  private boolean done;
  private int withoutTime;
  private int wrongPositions;
  private @Nullable Double massKg;

  /// A point, in the order of the file. What is not known is NaN.
  ///
  /// @param timeMillis 0 or less where unknown
  /// @param legCadence [steps of one leg/min], as all three formats say it
  void add(
      long timeMillis,
      double latitude,
      double longitude,
      double altitude,
      double accuracy,
      double heartRate,
      double legCadence) {
    if (done) {
      return;
    }
    boolean located = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (!located && !(Double.isNaN(latitude) && Double.isNaN(longitude))) {
      wrongPositions++;
    }
    if (timeMillis <= 0 || timeMillis > Track.MAX_TIME_MILLIS) {
      withoutTime++;
      if (located) {
        untimed.add(latitude, longitude);
      }
      return;
    }
    if (follows(timeMillis)) {
      points.add(
          points.size(),
          timeMillis,
          located ? latitude : Double.NaN,
          located ? longitude : Double.NaN,
          altitude,
          accuracy,
          heartRate,
          legCadence * 2);
      lastTime = timeMillis;
    }
  }

  /// Whether a point belongs to the run that is being read; notes the pause before it.
  private boolean follows(long timeMillis) {
    if (points.size() == RunFiles.MAX_POINTS) {
      warnings.add("Only the first " + RunFiles.MAX_POINTS + " trackpoints were read.");
      done = true;
      return false;
    }
    if (points.size() > 0 && trackBegins) {
      long gap = timeMillis - lastTime;
      if (gap < 0 || gap >= Run.SILENCE_BEFORE_CLOSING.toMillis()) {
        anotherRun();
        return false;
      }
    }
    if (points.size() > 0 && (segmentBegins || trackBegins)) {
      pauses.add(lastTime, timeMillis);
    }
    segmentBegins = false;
    trackBegins = false;
    return true;
  }

  /// The next point begins a segment: there was a pause before it.
  void beginSegment() {
    segmentBegins = true;
    untimed.breakHere();
  }

  /// The next point begins a track, of this run or of another.
  void beginTrack() {
    trackBegins = true;
    untimed.breakHere();
  }

  /// The rest of the file is about other runs.
  void anotherRun() {
    if (!done) {
      warnings.add("The file holds several runs; only the first was read.");
    }
    done = true;
  }

  /// A position of a planned route.
  void addRoutePoint(double latitude, double longitude) {
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      route.add(latitude, longitude);
    }
  }

  void addPause(long fromMillis, long toMillis) {
    pauses.add(fromMillis, toMillis);
  }

  void bodyMass(double kg) {
    massKg = kg;
  }

  /// Whether nothing more of the file is wanted.
  boolean isDone() {
    return done;
  }

  /// Whether anything of a run was found so far.
  boolean hasContent() {
    return points.size() > 0 || untimed.points() > 0 || !totals.isEmpty();
  }

  int points() {
    return points.size() + untimed.points();
  }

  /// The run.
  ///
  /// @param nothing why, where there is no run at all
  RunFiles.Reading result(String nothing) {
    var track = new TrackFinisher(warnings).finish(points.build());
    if (pauses.isCut()) {
      warnings.add("The file has more pauses than a run can hold; the last were left out.");
    }
    warnings.count(
        wrongPositions,
        "trackpoint had an impossible position, which was left out",
        "trackpoints had impossible positions, which were left out");
    if (track.isEmpty()) {
      return withoutPoints(nothing);
    }
    warnings.count(
        withoutTime,
        "trackpoint had no readable time and was left out",
        "trackpoints had no readable time and were left out");
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < track.size(); i++) {
      first = Math.min(first, track.timeMillis(i));
      last = Math.max(last, track.timeMillis(i));
    }
    return run(track, totals.summary(), Instant.ofEpochMilli(first), Instant.ofEpochMilli(last));
  }

  private RunFiles.Reading withoutPoints(String nothing) {
    var line = untimed.points() > 0 ? untimed : route;
    if (line.points() > 0) {
      warnings.add(
          "The file has positions without times: it is a planned route and not a recorded run. The"
              + " distance is the length of its line; its time is not known.");
      var length =
          new DeviceSummary(Distance.ofMetres(line.metres()), Duration.ZERO, Duration.ZERO);
      return run(Track.EMPTY, length, null, null);
    }
    var device = totals.summary();
    if (device == null) {
      return new RunFiles.Reading.Unreadable(nothing);
    }
    warnings.add("The file has no readable trackpoint, only the device's totals.");
    var start = totals.startedAt();
    return run(Track.EMPTY, device, start, start == null ? null : start.plus(device.elapsed()));
  }

  private RunFiles.Reading run(
      Track track, @Nullable DeviceSummary device, @Nullable Instant start, @Nullable Instant end) {
    if (start != null && start.isBefore(FIRST_BELIEVED)) {
      warnings.add("The times begin at " + start + ": the device's clock was not set.");
    }
    var inside = start == null || end == null ? List.<Pause>of() : pauses.within(start, end);
    return new RunFiles.Reading.Recorded(
        new RunFromFile(track, inside, device, start, end, massKg, warnings.toList()));
  }
}
