package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.access.Caller;
import dev.stridekeep.domain.run.AppendPlan;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.PackedBatch;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/// Stores a batch of points: the path that must never lose anything.
///
/// A batch may come before the start, twice, late, after the finish, or overlap another. Only
/// points not stored yet are added; nothing stored is changed. The answer is given after the
/// append has returned, so every point in it is flushed.
public final class ReceivePoints {
  /// Most points of one batch.
  public static final int MAX_BATCH = 3_600;

  /// Most points of one run: 69 hours at one a second.
  public static final int MAX_RUN_POINTS = 250_000;

  private final RunStore runs;
  private final TrackStore tracks;
  private final RunSettler settler;
  private final InstantSource clock;

  public ReceivePoints(RunStore runs, TrackStore tracks, RunSettler settler, InstantSource clock) {
    this.runs = runs;
    this.tracks = tracks;
    this.settler = settler;
    this.clock = clock;
  }

  /// What came of a batch.
  public sealed interface Result {
    /// Every point of the batch is stored, or conflicts with one that is.
    ///
    /// @param nextSeq highest stored sequence number + 1
    /// @param missing what is not stored below that
    /// @param conflicting sent points whose stored values differ, and stand
    record Accepted(int received, int nextSeq, SeqRanges missing, SeqRanges conflicting)
        implements Result {}

    /// With this batch the run would have more points than a run can have; nothing was stored.
    record TooManyPoints(int limit) implements Result {}

    /// The run is another account's, or erased.
    record NotFound() implements Result {}
  }

  /// Stores a batch.
  ///
  /// @param points 1 to [#MAX_BATCH] of them, sequence numbers without gaps
  public Result receive(Caller caller, RunId id, Track points) {
    return receive(caller, id, PackedBatch.of(points));
  }

  /// Stores a batch that is packed already.
  ///
  /// @param sent 1 to [#MAX_BATCH] points
  public Result receive(Caller caller, RunId id, PackedBatch sent) {
    var points = sent.points();
    if (points.size() > MAX_BATCH) {
      throw new IllegalArgumentException("a batch has 1 to 3,600 points: " + points.size());
    }
    var now = clock.instant();
    var batch = sent.chunk();
    if (!owns(caller, id, points, now)) {
      return new Result.NotFound();
    }
    var look = look(id, batch);
    var keys = look.keys();
    var plan = AppendPlan.of(batch, points, keys, look.overlapping());
    if (plan.stored().count() > MAX_RUN_POINTS) {
      return new Result.TooManyPoints(MAX_RUN_POINTS);
    }
    // Also where nothing is new: what is stored may still be on its way to the disk.
    tracks.append(id, plan.chunks(), now);
    // After the append, never before: see RunSettler.
    var found = runs.findLiveness(id);
    if (found.isEmpty()) {
      // The owner was remembered, but the database knows no such run any more: it was restored to
      // an earlier moment, and the run is named anew, or the account was erased with all its runs.
      if (!settler.isKnown(caller.account())) {
        tracks.purge(id);
        return new Result.NotFound();
      }
      if (!claim(caller, id, points, now)) {
        return new Result.NotFound();
      }
      found = runs.findLiveness(id);
    }
    var run = found.orElseThrow(() -> new IllegalStateException("no run " + id));
    if (run.purged()) {
      tracks.purge(id);
      return new Result.NotFound();
    }
    // Deleted runs too: a restore that crashed half-way cannot be asked for again.
    boolean isNews = !plan.chunks().isEmpty() || !RunSettler.isAnalysed(run.analysedPoints(), keys);
    if (run.over() && isNews) {
      settler.settle(id);
    }
    return new Result.Accepted(
        points.size(), plan.stored().next(), plan.stored().gaps(), plan.conflicting());
  }

  private boolean owns(Caller caller, RunId id, Track points, Instant now) {
    var owner = runs.findOwner(id);
    if (owner.isPresent()) {
      return RunAccess.mayChangeRunOf(caller, owner.get());
    }
    return RunAccess.mayRecord(caller) && claim(caller, id, points, now);
  }

  private boolean claim(Caller caller, RunId id, Track points, Instant now) {
    var first = Instant.ofEpochMilli(points.timeMillis(0));
    var claimed = runs.claim(Run.heardOf(id, caller.account(), first, now)).run();
    return RunAccess.mayChangeRunOf(caller, claimed.owner());
  }

  /// What is stored of a run, as a batch asks.
  ///
  /// @param overlapping the points that the batch may have again
  private record Look(Set<ChunkKey> keys, Track overlapping) {}

  private Look look(RunId id, TrackChunk batch) {
    for (int attempt = 0; attempt < TrackStore.SEALED_MEANWHILE; attempt++) {
      var keys = tracks.keys(id);
      var toCompare = AppendPlan.toCompare(batch, keys);
      if (toCompare.isEmpty()) {
        return new Look(keys, Track.EMPTY);
      }
      var chunks = tracks.read(id, toCompare);
      if (chunks.size() == toCompare.size()) {
        return new Look(keys, TrackChunk.merge(chunks));
      }
    }
    throw new StorageException("run " + id + " is being sealed; send again");
  }
}
