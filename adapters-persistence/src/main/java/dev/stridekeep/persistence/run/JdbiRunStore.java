package dev.stridekeep.persistence.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.RunLiveness;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.SqlErrors;
import dev.stridekeep.persistence.SqlTypes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lives and figures of runs in the tables of `db/common/run`. Owners are remembered, as they never
/// change.
public final class JdbiRunStore implements RunStore {
  /// Most owners remembered, some 10 MB.
  private static final int REMEMBERED_OWNERS = 100_000;

  private static final int READERS = 2;
  private static final int LARGEST_GROUP = 128;
  private static final int LONGEST_QUEUE = 4_096;

  private final Database database;
  private final Workload workload;
  private final Cache<RunId, AccountId> owners;
  private final CallCoalescer<RunId, Optional<RunLiveness>> pulses;

  public JdbiRunStore(Database database, Workload workload) {
    this(database, workload, Caffeine.newBuilder().maximumSize(REMEMBERED_OWNERS).build());
  }

  private JdbiRunStore(Database database, Workload workload, Cache<RunId, AccountId> owners) {
    this.database = database;
    this.workload = workload;
    this.owners = owners;
    this.pulses = new CallCoalescer<>(READERS, LARGEST_GROUP, LONGEST_QUEUE, this::pulses);
  }

  /// The same store with the connections of another workload.
  public JdbiRunStore on(Workload other) {
    return new JdbiRunStore(database, other, owners);
  }

  @Override
  public Claim claim(Run fresh) {
    // Most claims are new, and then one statement is all.
    if (database.writeAlone(workload, handle -> insert(handle, fresh))) {
      owners.put(fresh.id(), fresh.owner());
      return new Claim(fresh, true);
    }
    return new Claim(find(fresh.id()).orElseThrow(), false);
  }

  @Override
  public void awaitFlushed() {
    database.awaitFlushed(workload);
  }

  @Override
  public Optional<AccountId> findOwner(RunId id) {
    var known = owners.getIfPresent(id);
    return known != null ? Optional.of(known) : find(id).map(Run::owner);
  }

  @Override
  public Optional<Run> find(RunId id) {
    var run = database.read(workload, handle -> row(handle, id)).map(RunRow::run);
    run.ifPresent(found -> owners.put(id, found.owner()));
    return run;
  }

  @Override
  public Optional<RunLiveness> findLiveness(RunId id) {
    return pulses.call(id);
  }

  private List<Optional<RunLiveness>> pulses(List<RunId> ids) {
    var found = new HashMap<RunId, RunLiveness>();
    int _ =
        database.read(
            workload,
            handle ->
                IdList.query(
                    handle,
                    "SELECT id, purged, pressed_finish_at IS NOT NULL OR closed_at IS NOT NULL,"
                        + " analysed_points FROM run WHERE id IN",
                    ids,
                    row ->
                        found.put(
                            new RunId(Objects.requireNonNull(SqlTypes.uuid(row.getBytes(1)))),
                            new RunLiveness(row.getBoolean(2), row.getBoolean(3), row.getInt(4)))));
    return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
  }

  @Override
  public Optional<RunWithFigures> findDetails(RunId id) {
    return database.readSnapshot(
        workload,
        handle ->
            row(handle, id)
                .filter(row -> !row.run().purged())
                .map(row -> new RunWithFigures(row.run(), result(handle, row))));
  }

  @Override
  public boolean save(Run run) {
    return database.write(
        workload, handle -> update(handle, run, Map.of(), "(:not_ended AND status <> 'COMPLETE')"));
  }

  @Override
  public boolean save(Run run, SavedFigures result) {
    boolean complete = result.status() == RunStatus.COMPLETE;
    return database.write(
        workload,
        handle -> {
          boolean saved =
              update(handle, run, RunColumns.figures(result), complete ? "FALSE" : ":not_ended");
          if (saved) {
            ResultRows.replace(handle, run, result);
          }
          return saved;
        });
  }

  @Override
  public List<RunId> listOpenSilentSince(Instant before, int limit) {
    return list(
        "SELECT id FROM run WHERE is_open AND last_receipt_at < :before"
            + " ORDER BY last_receipt_at, id LIMIT :limit",
        before,
        limit);
  }

  @Override
  public void noteReceipt(RunId id, Instant lastReceipt) {
    database.write(
        workload,
        handle ->
            handle
                .createUpdate(
                    "UPDATE run SET last_receipt_at = :at WHERE id = :id AND last_receipt_at < :at")
                .bind("id", id.value())
                .bind("at", lastReceipt)
                .execute());
  }

  @Override
  public List<RunId> listDeletedBefore(Instant before, int limit) {
    return list(
        "SELECT id FROM run WHERE NOT purged AND deleted_at < :before"
            + " ORDER BY deleted_at, id LIMIT :limit",
        before,
        limit);
  }

  @Override
  public List<RunId> listUnsealedSince(Instant before, int limit) {
    return list(
        "SELECT id FROM run WHERE unsealed AND NOT is_open AND last_receipt_at < :before"
            + " ORDER BY last_receipt_at, id LIMIT :limit",
        before,
        limit);
  }

  @Override
  public void markSealed(RunId id, int version) {
    database.write(
        workload,
        handle ->
            handle
                .createUpdate(
                    "UPDATE run SET unsealed = FALSE WHERE id = :id AND version = :version")
                .bind("id", id.value())
                .bind("version", version)
                .execute());
  }

  @Override
  public boolean purge(Run purged) {
    return database.write(
        workload,
        handle -> {
          boolean saved = update(handle, purged, RunColumns.noFigures(), "FALSE");
          if (saved) {
            ResultRows.deleteAll(handle, purged.id());
          }
          return saved;
        });
  }

  private List<RunId> list(String sql, Instant before, int limit) {
    return database.read(
        workload,
        handle ->
            handle
                .createQuery(sql)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .map(RunId::new)
                .list());
  }

  private static Optional<RunRow> row(Handle handle, RunId id) {
    return handle
        .createQuery(RunRow.SELECT + " WHERE run.id = :id")
        .bind("id", id.value())
        .map((rs, context) -> RunRow.of(rs))
        .findOne();
  }

  private static @Nullable SavedFigures result(Handle handle, RunRow row) {
    var figures = row.figures();
    return figures == null ? null : ResultRows.read(handle, row.run().id(), figures);
  }

  private static boolean insert(Handle handle, Run run) {
    var columns = RunColumns.life(run);
    columns.putAll(RunColumns.noFigures());
    columns.put("id", run.id().value());
    columns.put("account_id", run.owner().value());
    columns.put("version", run.version());
    columns.put("analysed_points", run.analysedPoints());
    columns.put("last_receipt_at", run.lastHeardAt());
    columns.put("is_open", isNotEnded(run));
    var names = columns.keySet().stream().sorted().toList();
    var sql =
        "INSERT INTO run (%s) VALUES (%s)"
            .formatted(
                String.join(", ", names),
                names.stream().map(name -> ":" + name).collect(Collectors.joining(", ")));
    return SqlErrors.insertedNew(handle.createUpdate(sql).bindMap(columns));
  }

  /// Changes a row, and what of a life lies beside it, if its version is the run's.
  ///
  /// @param isOpen SQL that says whether the run is open now; may use `:not_ended`
  private static boolean update(
      Handle handle, Run run, Map<String, @Nullable Object> figures, String isOpen) {
    var columns = new HashMap<>(RunColumns.life(run));
    columns.putAll(figures);
    var changes =
        columns.keySet().stream()
            .sorted()
            .map(name -> name + " = :" + name)
            .collect(Collectors.joining(", "));
    var sql =
        "UPDATE run SET version = version + 1, unsealed = TRUE, is_open = "
            + isOpen
            + ", last_receipt_at = GREATEST(last_receipt_at, :last_heard_at), "
            + changes
            + " WHERE id = :id AND version = :expected";
    int changed =
        handle
            .createUpdate(sql)
            .bindMap(columns)
            .bind("id", run.id().value())
            .bind("expected", run.version())
            .bind("not_ended", isNotEnded(run))
            .execute();
    if (changed == 1) {
      ResultRows.keepPauses(handle, run);
    }
    return changed == 1;
  }

  private static boolean isNotEnded(Run run) {
    return !run.isDeleted() && run.closedAt() == null;
  }
}
