package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import java.time.Instant;
import java.time.InstantSource;

/// Closes runs that nothing has been heard of for [Run#SILENCE_BEFORE_CLOSING]. Safe to run on many
/// nodes at once.
public final class CloseSilentRuns {
  /// Most runs looked at in one call.
  public static final int MOST = 500;

  private final RunStore runs;
  private final TrackStore tracks;
  private final RunSettler settler;
  private final InstantSource clock;
  private final DueRuns due;

  public CloseSilentRuns(
      RunStore runs, TrackStore tracks, RunSettler settler, InstantSource clock) {
    this.runs = runs;
    this.tracks = tracks;
    this.settler = settler;
    this.clock = clock;
    this.due = new DueRuns(MOST, clock);
  }

  /// Closes what is due.
  ///
  /// @return how many runs were looked at; [#MOST] means that more may be due
  /// @throws RuntimeException the failure of one run, after the others were looked at
  public int closeDue() {
    var now = clock.instant();
    var before = now.minus(Run.SILENCE_BEFORE_CLOSING);
    return due.forEach(limit -> runs.listOpenSilentSince(before, limit), id -> close(id, now));
  }

  private void close(RunId id, Instant now) {
    var lastPoints = tracks.findLastReceipt(id).orElse(Instant.EPOCH);
    if (lastPoints.plus(Run.SILENCE_BEFORE_CLOSING).isAfter(now)) {
      runs.noteReceipt(id, lastPoints);
      return;
    }
    var _ =
        settler.apply(
            id,
            (run, stored) -> {
              var heard = run.lastHeardAt();
              var last = heard.isAfter(lastPoints) ? heard : lastPoints;
              return run.closeIfSilent(stored, last, now);
            });
  }
}
