package dev.stridekeep.application.run;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;

/// Applies an event to a run and brings the run's figures up to date with its points, on any
/// node, at any time, without a transaction that spans points and lives.
///
/// What keeps it right: an event is saved only on the version that it was decided on, figures only
/// of points that were looked at after that version was, and after the save the points are looked
/// at again. Whoever adds a point looks at the life after its append. So of a finish and a batch
/// that race, at least one sees the other and settles the run.
public final class RunSettler {
  private static final int ATTEMPTS = 100;

  private final RunStore runs;
  private final TrackStore tracks;
  private final AccountStore accounts;
  private final AnalyseRun analyse = new AnalyseRun();
  private final RunLocks locks;
  private final AnalysisPlaces places;
  private final boolean givesWay;

  public RunSettler(RunStore runs, TrackStore tracks, AccountStore accounts) {
    this(runs, tracks, accounts, new RunLocks(), AnalysisPlaces.ofHeap(), false);
  }

  private RunSettler(
      RunStore runs,
      TrackStore tracks,
      AccountStore accounts,
      RunLocks locks,
      AnalysisPlaces places,
      boolean givesWay) {
    this.runs = runs;
    this.tracks = tracks;
    this.accounts = accounts;
    this.locks = locks;
    this.places = places;
    this.givesWay = givesWay;
  }

  /// The same settler on other connections to the same stores, so that those who settle because of
  /// late points cannot use up what starts and finishes need. It waits for starts and finishes, and
  /// they never wait for it: what they have looked at needs no second analysis.
  public RunSettler on(RunStore otherRuns, TrackStore otherTracks, AccountStore otherAccounts) {
    return new RunSettler(otherRuns, otherTracks, otherAccounts, locks, places, true);
  }

  /// What came of an event.
  sealed interface Outcome {
    /// The run is as the event says, and its figures are true to its points.
    ///
    /// @param changed whether the event said anything new
    record Settled(RunWithFigures details, SeqRanges stored, boolean changed) implements Outcome {}

    /// The event contradicts what was heard before; nothing was changed.
    record Refused(RunWithFigures details) implements Outcome {}
  }

  /// Brings the figures up to date, no event.
  void settle(RunId id) {
    var _ = apply(id, (run, stored) -> new Run.Change.Unchanged(run));
  }

  /// Applies an event to a run that exists.
  ///
  /// @throws StorageException where too many others change the same run at once; nothing is lost by
  ///     sending again
  Outcome apply(RunId id, BiFunction<Run, SeqRanges, Run.Change> event) {
    // One at a time in this process, so that a burst of late batches is analysed a few times only.
    return givesWay
        ? locks.givingWay(id, () -> applyAlone(id, event))
        : locks.first(id, () -> applyAlone(id, event));
  }

  private Outcome applyAlone(RunId id, BiFunction<Run, SeqRanges, Run.Change> event) {
    boolean applied = false;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (givesWay) {
        locks.giveWay(id);
      }
      // The life first: whoever settles with more points in between makes the save below fail.
      var run = load(id);
      var keys = tracks.keys(id);
      var stored = stored(keys);
      var change = applied ? new Run.Change.Unchanged(run) : event.apply(run, stored);
      Run next;
      switch (change) {
        case Run.Change.Conflicting _ -> {
          return new Outcome.Refused(details(run));
        }
        case Run.Change.Unchanged(var same) -> {
          if (!same.isOver() || isAnalysed(same, keys)) {
            if (!applied) {
              runs.awaitFlushed();
            }
            return new Outcome.Settled(details(same), stored, applied);
          }
          next = same;
        }
        case Run.Change.Changed(var different) -> next = different;
      }
      if (save(next, keys)) {
        applied |= change instanceof Run.Change.Changed;
      }
    }
    throw new StorageException("run " + id + " is being changed by too many at once; send again");
  }

  private boolean save(Run run, Set<ChunkKey> keys) {
    return run.isOver()
        ? places.analyse(points(keys), givesWay, () -> saveAnalysed(run, keys))
        : runs.save(run);
  }

  private boolean saveAnalysed(Run run, Set<ChunkKey> keys) {
    var chunks = tracks.read(run.id(), keys);
    if (chunks.size() < keys.size()) {
      return false; // sealed meanwhile: the same points, but look again
    }
    // A chunk that is not what was stored must not keep the life from being saved: its points count
    // as missing, so that the figures are provisional.
    var track = TrackChunk.merge(chunks.stream().filter(TrackChunk::isIntact).toList());
    var placed =
        track.isEmpty() ? run : run.countingFrom(Instant.ofEpochMilli(track.timeMillis(0)));
    var body = accounts.find(run.owner()).map(Account::body).orElse(BodyProfile.UNKNOWN);
    return runs.save(placed, FiguresChoice.of(analyse, placed, points(keys), track, body));
  }

  /// Whether an account is there, and was not erased.
  boolean isKnown(AccountId account) {
    return accounts.find(account).isPresent();
  }

  private Run load(RunId id) {
    return runs.find(id).orElseThrow(() -> new IllegalStateException("no run " + id));
  }

  private RunWithFigures details(Run run) {
    return runs.findDetails(run.id()).orElseGet(() -> new RunWithFigures(run, null));
  }

  /// Whether a run's figures are about these chunks. Chunks are added and never changed, so their
  /// points together tell one set of them from any other, even where two hold the same points.
  static boolean isAnalysed(Run run, Set<ChunkKey> keys) {
    return isAnalysed(run.analysedPoints(), keys);
  }

  static boolean isAnalysed(int analysedPoints, Set<ChunkKey> keys) {
    return analysedPoints == points(keys);
  }

  private static int points(Set<ChunkKey> keys) {
    int points = 0;
    for (var key : keys) {
      points += key.size();
    }
    return points;
  }

  static SeqRanges stored(Set<ChunkKey> keys) {
    return SeqRanges.ofChunks(keys);
  }
}
