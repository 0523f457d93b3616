package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Seals the chunks of runs that are over and quiet: the same points in fewer rows, which take less
/// of the disk and are read faster. Safe to run on many nodes at once, and after a crash in
/// between.
///
/// A run is marked as sealed only on the version that was looked at, so one that changes meanwhile
/// is looked at again.
public final class SealRuns {
  /// Most runs looked at in one call.
  public static final int MOST = 200;

  private final RunStore runs;
  private final TrackStore tracks;
  private final Duration after;
  private final InstantSource clock;
  private final DueRuns due;

  /// @param after how long nothing must have been heard of a run
  public SealRuns(RunStore runs, TrackStore tracks, Duration after, InstantSource clock) {
    this.runs = runs;
    this.tracks = tracks;
    this.after = after;
    this.clock = clock;
    this.due = new DueRuns(MOST, clock);
  }

  /// Seals what is due.
  ///
  /// @return how many runs were looked at; [#MOST] means that more may be due
  /// @throws RuntimeException the failure of one run, after the others were looked at
  public int sealDue() {
    var before = clock.instant().minus(after);
    return due.forEach(limit -> runs.listUnsealedSince(before, limit), id -> seal(id, before));
  }

  private void seal(RunId id, Instant before) {
    // The life first: what is saved of it later makes the mark below fail.
    var run = runs.find(id);
    if (run.isEmpty()) {
      return;
    }
    var lastPoints = tracks.findLastReceipt(id).orElse(Instant.EPOCH);
    if (lastPoints.isAfter(before)) {
      runs.noteReceipt(id, lastPoints);
      return;
    }
    if (!run.get().purged() && !sealPoints(id, lastPoints)) {
      return;
    }
    runs.markSealed(id, run.get().version());
  }

  /// Whether nothing is left to be sealed.
  private boolean sealPoints(RunId id, Instant lastPoints) {
    var keys = tracks.keys(id);
    var chunks = tracks.read(id, keys);
    if (chunks.size() < keys.size()) {
      return false;
    }
    var track = TrackChunk.merge(chunks);
    var sealed = SealPlan.of(keys, track, tracks.sealedBytes());
    if (sealed.isEmpty()) {
      return true;
    }
    if (!TrackChunk.merge(sealed).equals(track)) {
      throw new IllegalStateException("run " + id + " is another one sealed; nothing was done");
    }
    return tracks.seal(id, keys, sealed, lastPoints);
  }
}
