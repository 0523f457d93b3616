package dev.stridekeep.persistence.account;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.Session;
import dev.stridekeep.application.account.SessionId;
import dev.stridekeep.application.account.SessionStore;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.persistence.Columns;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.InList;
import dev.stridekeep.persistence.SqlErrors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Sessions in the table `account_session`.
public final class JdbiSessionStore implements SessionStore {
  /// Most sessions that one sign-in ends.
  private static final int MOST_ENDED = 100;

  private final Database database;
  private final Workload workload;

  public JdbiSessionStore(Database database) {
    this(database, Workload.ACCOUNTS);
  }

  /// @param workload whose connections it uses, save for what no request waits for
  public JdbiSessionStore(Database database, Workload workload) {
    this.database = database;
    this.workload = workload;
  }

  @Override
  public void add(Session session, int keep) {
    database.write(
        workload,
        handle -> {
          boolean isNew = insert(handle, session);
          return isNew ? delete(handle, tooMany(handle, session.account(), keep)) : 0;
        });
  }

  private static boolean insert(Handle handle, Session session) {
    return SqlErrors.insertedNew(
        handle
            .createUpdate(
                """
                INSERT INTO account_session
                  (id, account_id, generation, digest, signed_in_at, used_at)
                VALUES (:id, :account, :generation, :digest, :signed_in_at, :used_at)
                """)
            .bind("id", session.id().value())
            .bind("account", session.account().value())
            .bind("generation", session.generation())
            .bind("digest", session.digest())
            .bind("signed_in_at", session.signedInAt())
            .bind("used_at", session.usedAt()));
  }

  private static List<UUID> tooMany(Handle handle, AccountId account, int keep) {
    return handle
        .createQuery(
            """
            SELECT id FROM account_session WHERE account_id = :account
            ORDER BY used_at DESC, id DESC LIMIT :most OFFSET :keep
            """)
        .bind("account", account.value())
        .bind("most", MOST_ENDED)
        .bind("keep", keep)
        .mapTo(UUID.class)
        .list();
  }

  private static int delete(Handle handle, List<UUID> ids) {
    return ids.isEmpty()
        ? 0
        : handle
            .createUpdate("DELETE FROM account_session WHERE id IN (<ids>)")
            .bindList("ids", InList.padded(ids))
            .execute();
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return database.read(
        workload,
        handle ->
            handle
                .createQuery("SELECT * FROM account_session WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> session(row))
                .findOne());
  }

  private static Session session(ResultSet row) throws SQLException {
    var columns = new Columns(row);
    return new Session(
        new SessionId(columns.requireUuid("id")),
        new AccountId(columns.requireUuid("account_id")),
        columns.requireInt("generation"),
        columns.requireText("digest"),
        columns.requireInstant("signed_in_at"),
        columns.requireInstant("used_at"));
  }

  @Override
  public boolean rotate(Session next) {
    return database.write(
        workload,
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE account_session
                        SET generation = :generation, digest = :digest, used_at = :used_at
                        WHERE id = :id AND generation = :before
                        """)
                    .bind("generation", next.generation())
                    .bind("digest", next.digest())
                    .bind("used_at", next.usedAt())
                    .bind("id", next.id().value())
                    .bind("before", next.generation() - 1)
                    .execute()
                == 1);
  }

  @Override
  public void end(SessionId id) {
    database.write(workload, handle -> delete(handle, List.of(id.value())));
  }

  @Override
  public int endUnusedSince(Instant before, int limit) {
    var unused =
        database.read(
            Workload.BACKGROUND,
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM account_session WHERE used_at < :before LIMIT :limit")
                    .bind("before", before)
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list());
    return unused.isEmpty()
        ? 0
        : database.write(Workload.BACKGROUND, handle -> deleteUnused(handle, unused, before));
  }

  private static int deleteUnused(Handle handle, List<UUID> ids, Instant before) {
    return handle
        .createUpdate("DELETE FROM account_session WHERE id IN (<ids>) AND used_at < :before")
        .bindList("ids", InList.padded(ids))
        .bind("before", before)
        .execute();
  }
}
