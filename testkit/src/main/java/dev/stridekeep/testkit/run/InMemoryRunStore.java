package dev.stridekeep.testkit.run;

import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Runs in memory: the port's contract and nothing else. Safe for use by several threads.
public final class InMemoryRunStore implements RunStore {
  private final Map<RunId, Row> rows = new HashMap<>();

  private record Row(
      Run run, @Nullable SavedFigures result, Instant lastReceipt, boolean isSealed) {
    boolean isOpen() {
      return !run.isDeleted()
          && run.closedAt() == null
          && (result == null || result.status() != RunStatus.COMPLETE);
    }
  }

  @Override
  public synchronized Claim claim(Run fresh) {
    var known = rows.putIfAbsent(fresh.id(), new Row(fresh, null, fresh.lastHeardAt(), false));
    return known == null ? new Claim(fresh, true) : new Claim(known.run, false);
  }

  @Override
  public Optional<AccountId> findOwner(RunId id) {
    return find(id).map(Run::owner);
  }

  @Override
  public synchronized Optional<Run> find(RunId id) {
    return Optional.ofNullable(rows.get(id)).map(Row::run);
  }

  @Override
  public synchronized Optional<RunWithFigures> findDetails(RunId id) {
    return Optional.ofNullable(rows.get(id))
        .filter(row -> !row.run.purged())
        .map(row -> new RunWithFigures(row.run, row.result));
  }

  @Override
  public boolean save(Run run) {
    return replace(run, run.analysedPoints(), row -> row.result);
  }

  @Override
  public boolean save(Run run, SavedFigures result) {
    return replace(run, result.storedPoints(), row -> result);
  }

  @Override
  public boolean purge(Run purged) {
    return replace(purged, Run.NOT_ANALYSED, row -> null);
  }

  private synchronized boolean replace(
      Run run, int analysedPoints, Function<Row, @Nullable SavedFigures> result) {
    var row = rows.get(run.id());
    if (row == null || row.run.version() != run.version()) {
      return false;
    }
    var heard = run.lastHeardAt();
    var receipt = row.lastReceipt.isAfter(heard) ? row.lastReceipt : heard;
    rows.put(
        run.id(), new Row(nextVersion(run, analysedPoints), result.apply(row), receipt, false));
    return true;
  }

  @Override
  public synchronized void noteReceipt(RunId id, Instant lastReceipt) {
    rows.computeIfPresent(
        id,
        (same, row) ->
            lastReceipt.isAfter(row.lastReceipt)
                ? new Row(row.run, row.result, lastReceipt, row.isSealed)
                : row);
  }

  @Override
  public List<RunId> listOpenSilentSince(Instant before, int limit) {
    return list(Row::isOpen, Row::lastReceipt, before, limit);
  }

  @Override
  public List<RunId> listDeletedBefore(Instant before, int limit) {
    return list(
        row -> row.run.isDeleted() && !row.run.purged(),
        row -> Optional.ofNullable(row.run.deletedAt()).orElseThrow(),
        before,
        limit);
  }

  @Override
  public List<RunId> listUnsealedSince(Instant before, int limit) {
    return list(row -> !row.isSealed && !row.isOpen(), Row::lastReceipt, before, limit);
  }

  @Override
  public synchronized void markSealed(RunId id, int version) {
    rows.computeIfPresent(
        id,
        (same, row) ->
            row.run.version() == version
                ? new Row(row.run, row.result, row.lastReceipt, true)
                : row);
  }

  private synchronized List<RunId> list(
      Predicate<Row> which, Function<Row, Instant> when, Instant before, int limit) {
    return rows.values().stream()
        .filter(which)
        .filter(row -> when.apply(row).isBefore(before))
        .sorted(Comparator.comparing(when))
        .limit(limit)
        .map(row -> row.run.id())
        .toList();
  }

  /// All lives, in no order: for reads that are built on this store.
  public synchronized Collection<RunWithFigures> everything() {
    return rows.values().stream().map(row -> new RunWithFigures(row.run, row.result)).toList();
  }

  private static Run nextVersion(Run run, int analysedPoints) {
    return new Run(
        run.id(),
        run.owner(),
        run.countsFrom(),
        run.start(),
        run.finish(),
        run.closedAt(),
        run.deletedAt(),
        run.purged(),
        analysedPoints,
        run.lastHeardAt(),
        run.version() + 1);
  }

  /// There is no disk.
  @Override
  public void awaitFlushed() {}
}
