package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import java.time.Instant;
import java.time.InstantSource;

/// Erases runs that were deleted [Run#ERASED_AFTER] ago. Their ids stay taken. Safe to run on
/// many nodes at once, and after a crash in between.
public final class PurgeDeletedRuns {
  /// Most runs erased in one call.
  public static final int MOST = 500;

  private final RunStore runs;
  private final TrackStore tracks;
  private final InstantSource clock;
  private final DueRuns due;

  public PurgeDeletedRuns(RunStore runs, TrackStore tracks, InstantSource clock) {
    this.runs = runs;
    this.tracks = tracks;
    this.clock = clock;
    this.due = new DueRuns(MOST, clock);
  }

  /// Erases what is due.
  ///
  /// @return how many runs were looked at; [#MOST] means that more may be due
  /// @throws RuntimeException the failure of one run, after the others were looked at
  public int purgeDue() {
    var now = clock.instant();
    var before = now.minus(Run.ERASED_AFTER);
    return due.forEach(limit -> runs.listDeletedBefore(before, limit), id -> purge(id, now));
  }

  private void purge(RunId id, Instant now) {
    var run = runs.find(id).filter(r -> r.isDueForPurge(now) && !r.purged());
    if (run.isPresent()) {
      // Points first: a crash in between leaves a deleted run, which is purged next time.
      tracks.purge(id);
      var _ = runs.purge(run.get().purge());
      // Again: a batch may have come while the run was not erased yet. Later ones erase theirs.
      tracks.purge(id);
    }
  }
}
