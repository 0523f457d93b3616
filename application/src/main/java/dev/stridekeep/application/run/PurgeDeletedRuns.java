package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.Run;
import java.time.InstantSource;

/// Erases runs that were deleted [Run#ERASED_AFTER] ago. Their ids stay taken. Safe to run on
/// many nodes at once, and after a crash in between.
public final class PurgeDeletedRuns {
  /// Most runs erased in one call.
  public static final int MOST = 500;

  private final RunStore runs;
  private final TrackStore tracks;
  private final InstantSource clock;

  public PurgeDeletedRuns(RunStore runs, TrackStore tracks, InstantSource clock) {
    this.runs = runs;
    this.tracks = tracks;
    this.clock = clock;
  }

  /// Erases what is due.
  ///
  /// @return how many runs were looked at; [#MOST] means that more may be due
  public int purgeDue() {
    var now = clock.instant();
    var due = runs.listDeletedBefore(now.minus(Run.ERASED_AFTER), MOST);
    for (var id : due) {
      var run = runs.find(id).filter(r -> r.isDueForPurge(now) && !r.purged());
      if (run.isPresent()) {
        // Points first: a crash in between leaves a deleted run, which is purged next time.
        tracks.purge(id);
        var _ = runs.purge(run.get().purge());
        // Again: a batch may have come while the run was not erased yet. Later ones erase theirs.
        tracks.purge(id);
      }
    }
    return due.size();
  }
}
