package dev.stridekeep.files;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.DeleteRun;
import dev.stridekeep.application.run.ExportRun;
import dev.stridekeep.application.run.ImportRun;
import dev.stridekeep.application.run.PurgeDeletedRuns;
import dev.stridekeep.application.run.ReadRun;
import dev.stridekeep.application.run.RunStores;
import dev.stridekeep.application.run.RunUseCases;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import dev.stridekeep.testkit.account.StoppedClock;
import dev.stridekeep.testkit.run.InMemoryRunStore;
import dev.stridekeep.testkit.run.InMemoryTrackStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Importing and exporting on stores in memory, of which the one of points can break off.
final class ImportBench {
  final Caller account = Caller.owner(new AccountId(new UUID(1, 1)));
  final StoppedClock clock = new StoppedClock(Instant.parse("2026-11-21T12:00:00Z"));
  final InMemoryRunStore runs = new InMemoryRunStore();
  final BreakingTrackStore tracks = new BreakingTrackStore();
  final ReadRun readRun;
  final ImportRun importRun;
  final ExportRun exportRun;
  final DeleteRun deleteRun;
  final PurgeDeletedRuns purge;

  ImportBench() {
    var stores = new RunStores(runs, tracks, new InMemoryAccountStore());
    var useCases = new RunUseCases(_ -> stores, clock);
    var files = new StreamingRunFiles();
    readRun = useCases.readRun();
    importRun = useCases.importRun(files);
    exportRun = useCases.exportRun(files);
    deleteRun = useCases.deleteRun();
    purge = useCases.purgeDeletedRuns();
  }

  ImportRun.Result.Imported imported(byte[] file) {
    return imported(account, file);
  }

  ImportRun.Result.Imported imported(Caller by, byte[] file) {
    return switch (importRun.importFile(by, file, null)) {
      case ImportRun.Result.Imported imported -> imported;
      case ImportRun.Result.Unreadable(String reason) -> throw new AssertionError(reason);
    };
  }

  Track trackOf(RunWithFigures run) {
    var id = run.run().id();
    return TrackChunk.merge(tracks.read(id, tracks.keys(id)));
  }

  /// A store of points that can be told to fail.
  static final class BreakingTrackStore implements TrackStore {
    private final InMemoryTrackStore store = new InMemoryTrackStore();
    private int appendsLeft = Integer.MAX_VALUE;

    /// Lets every append after some more fail.
    void breakAfter(int appends) {
      appendsLeft = appends;
    }

    void mend() {
      appendsLeft = Integer.MAX_VALUE;
    }

    @Override
    public void append(RunId run, List<TrackChunk> chunks, Instant receivedAt) {
      if (appendsLeft-- <= 0) {
        throw new StorageException("the store of points is broken");
      }
      store.append(run, chunks, receivedAt);
    }

    @Override
    public Set<ChunkKey> keys(RunId run) {
      return store.keys(run);
    }

    @Override
    public List<TrackChunk> read(RunId run, Collection<ChunkKey> keys) {
      return store.read(run, keys);
    }

    @Override
    public Optional<Instant> findLastReceipt(RunId run) {
      return store.findLastReceipt(run);
    }

    @Override
    public boolean seal(
        RunId run, Set<ChunkKey> replaced, List<TrackChunk> sealed, Instant receivedAt) {
      return store.seal(run, replaced, sealed, receivedAt);
    }

    @Override
    public void purge(RunId run) {
      store.purge(run);
    }
  }
}
