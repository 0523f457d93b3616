package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A run that is still going on: takes points as they come and gives distance, moving time and pace
/// at once; when it is closed it gives what [TrackAnalyser] says of the whole track, to the bit.
///
/// The figures come from the same steps as those of a whole track, done anew with each point over a
/// [LiveWindow] of the last minute or two. What lies 30 s back is settled once and for all; what is
/// younger may still be judged otherwise by the points that follow it, so distance and moving time
/// may fall again by some metres or seconds, for instance where a stop begins. The last 3 to 5 s,
/// where the smoother cannot look ahead, are the least sure part.
///
/// Cost: some 40 us a point, whatever the length of the run, most of it for the window's own
/// cleaning; 36 bytes of memory a point, plus the window. Not safe for use by several threads.
public final class LiveRun {
  private final Track.Builder points = Track.builder(600);

  /// Points that came after one with a higher sequence number.
  private final TreeMap<Integer, Track> late = new TreeMap<>();

  private final List<Pause> pauses = new ArrayList<>();
  private final LiveWindow window = new LiveWindow();
  private @Nullable Instant pausedFrom;
  private int lastSeq = -1;
  private long latestMillis;

  /// Takes a point.
  ///
  /// Points should come in the order of their sequence numbers. One that comes too late is part of
  /// the run when it is closed but not of the figures before; one whose sequence number was there
  /// already is ignored.
  ///
  /// @param timeMillis since the epoch
  /// @param latitude within +-90 deg, or NaN together with the longitude for no position
  /// @param longitude within +-180 deg, or NaN
  /// @param altitudeMetres NaN where unknown
  /// @param accuracyMetres NaN where unknown
  /// @param heartRateBpm NaN where unknown
  /// @param cadenceSpm NaN where unknown
  /// @throws IllegalArgumentException where [Track.Builder#add] would throw it; the point is not
  ///     taken then
  public void accept(
      int seq,
      long timeMillis,
      double latitude,
      double longitude,
      double altitudeMetres,
      double accuracyMetres,
      double heartRateBpm,
      double cadenceSpm) {
    var point =
        Track.builder(1)
            .add(
                seq,
                timeMillis,
                latitude,
                longitude,
                altitudeMetres,
                accuracyMetres,
                heartRateBpm,
                cadenceSpm)
            .build();
    accept(point, 0);
  }

  /// Takes point `i` of a track, with its sequence number; see the other form.
  public void accept(Track track, int i) {
    int seq = track.seq(i);
    if (points.holds(seq) || late.containsKey(seq)) {
      return;
    }
    latestMillis = Math.max(latestMillis, track.timeMillis(i));
    if (seq <= lastSeq) {
      late.put(seq, track.slice(i, i + 1));
      return;
    }
    lastSeq = seq;
    points.copy(track, i);
    if (track.hasPosition(i)) {
      window.accept(track, i);
    }
  }

  /// The runner pressed pause; without effect where the run pauses already.
  public void pause(Instant at) {
    if (pausedFrom == null) {
      pausedFrom = at;
      window.pause(at);
    }
  }

  /// The runner goes on; without effect where the run does not pause.
  ///
  /// @param at not before the pause; earlier instants are taken for its beginning
  public void resume(Instant at) {
    if (pausedFrom != null) {
      var pause = new Pause(pausedFrom, at.isBefore(pausedFrom) ? pausedFrom : at);
      pauses.add(pause);
      window.resume(pause);
      pausedFrom = null;
    }
  }

  /// Since the first point, [m].
  public double distanceMetres() {
    return window.distance();
  }

  /// Since the first point, [s].
  public double movingSeconds() {
    return window.movingTime();
  }

  /// Pace over the last 10 s, [s/km]; NaN while the runner does not move.
  public double paceSecondsPerKm() {
    return window.pace();
  }

  /// Points taken so far, those that no figure uses included.
  public int size() {
    return points.size() + late.size();
  }

  /// The analysis of the whole run. A pause that the runner did not end lasts to the latest point.
  /// The run may go on afterwards and be closed again.
  public TrackAnalysis close() {
    var all = new ArrayList<>(pauses);
    if (pausedFrom != null && pausedFrom.toEpochMilli() <= latestMillis) {
      all.add(new Pause(pausedFrom, Instant.ofEpochMilli(latestMillis)));
    }
    return new TrackAnalyser().analyse(track(), all);
  }

  private Track track() {
    var inOrder = points.build();
    if (late.isEmpty()) {
      return inOrder;
    }
    var builder = Track.builder(late.size());
    late.values().forEach(point -> builder.copy(point, 0));
    return Track.merge(List.of(inOrder, builder.build()));
  }
}
