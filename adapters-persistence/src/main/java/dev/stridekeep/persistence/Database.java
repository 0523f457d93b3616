package dev.stridekeep.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// A relational database with the schema of this version: a pool of connections for each
/// [Workload],
/// transactions that are flushed to disk when they return, and a time limit on every wait.
///
/// Failures are [StorageException]s. Deadlocks, lock timeouts and lost connections are repeated a
/// few times first, so a transaction's work may run more than once: it must be idempotent or
/// compare before it sets, and must do nothing but use its handle. Safe for use by several threads.
public final class Database implements AutoCloseable {
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_DELAY = Duration.ofMillis(20);
  private static final Duration LONGEST_DELAY = Duration.ofMillis(500);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

  private final Engine engine;
  private final Consumer<Handle> flush;
  private final FlushFailure flushFailure;
  private final Map<Workload, HikariDataSource> pools = new EnumMap<>(Workload.class);
  private final Map<Workload, Jdbi> jdbis = new EnumMap<>(Workload.class);
  private final RetryPolicy<Object> retries =
      RetryPolicy.builder()
          .handleIf(e -> !(e instanceof ConnectionException) && SqlErrors.isTransient(e))
          .withMaxAttempts(ATTEMPTS)
          .withBackoff(FIRST_DELAY, LONGEST_DELAY)
          .withJitter(0.5)
          .withMaxDuration(LONGEST_RETRY)
          .build();

  private Database(DatabaseConfig config, Consumer<Handle> flush, FlushFailure flushFailure) {
    engine = Engine.of(config.url());
    this.flush = flush;
    this.flushFailure = flushFailure;
    for (var workload : Workload.values()) {
      var pool = Pools.open(config, workload);
      pools.put(workload, pool);
      var jdbi = Jdbi.create(pool).installPlugin(new SqlTypes());
      // Jdbi's own messages show all bound values, secrets among them.
      jdbi.getConfig(StatementExceptions.class)
          .setMessageRendering(MessageRendering.SHORT_STATEMENT);
      jdbis.put(workload, jdbi);
    }
  }

  /// Brings the schema up to date, checks that commits are flushed, and opens the pools.
  ///
  /// @throws StorageException where the database cannot be reached, or does not flush its commits
  ///     and the configuration does not allow that
  public static Database open(DatabaseConfig config) {
    return open(config, FlushFailure.END_PROCESS);
  }

  /// As [#open(DatabaseConfig)].
  ///
  /// @param flushFailure what happens when what was committed cannot be flushed
  public static Database open(DatabaseConfig config, FlushFailure flushFailure) {
    var engine = Engine.of(config.url());
    return open(config, handle -> Durability.flush(engine, handle), flushFailure);
  }

  static Database open(DatabaseConfig config, Consumer<Handle> flush, FlushFailure flushFailure) {
    Engine.listenOnLoopback();
    Migrations.run(config);
    var database = new Database(config, flush, flushFailure);
    try {
      Durability.check(database, config);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  public Engine engine() {
    return engine;
  }

  /// The pool of a workload, for libraries that take connections themselves.
  public DataSource dataSource(Workload workload) {
    return pool(workload);
  }

  /// Reads outside of a transaction: each statement sees what is committed when it begins.
  public <T> T read(Workload workload, HandleCallback<T, RuntimeException> work) {
    return attempt(workload, handle -> work.withHandle(handle));
  }

  /// Reads with several statements that all see the same state.
  public <T> T readSnapshot(Workload workload, HandleCallback<T, RuntimeException> work) {
    return attempt(workload, handle -> handle.inTransaction(engine.snapshot(), work));
  }

  /// Runs a transaction and returns when it is flushed to disk.
  ///
  /// @param work may run more than once
  public <T> T write(Workload workload, HandleCallback<T, RuntimeException> work) {
    return attempt(
        workload,
        handle -> {
          T result = handle.inTransaction(work);
          flush(handle);
          return result;
        });
  }

  /// Runs one statement that is a transaction of its own, and returns when it is flushed to disk:
  /// one round trip where a transaction takes several.
  ///
  /// @param statement may run more than once
  public <T> T writeAlone(Workload workload, HandleCallback<T, RuntimeException> statement) {
    return attempt(
        workload,
        handle -> {
          T result = statement.withHandle(handle);
          flush(handle);
          return result;
        });
  }

  /// A flush is tried again only where it was not the disk that failed: when the process that holds
  /// H2's file has ended, or was too busy.
  private void flush(Handle handle) {
    try {
      flush.accept(handle);
    } catch (RuntimeException e) {
      if (!SqlErrors.isTransient(e) && !SqlErrors.isTimeout(e)) {
        flushFailure.failed(e);
      }
      throw e;
    }
  }

  /// As [#write], and whatever the work found there already is flushed as well when this returns,
  /// also where the work changes nothing.
  public <T> T writeAfterAll(Workload workload, HandleCallback<T, RuntimeException> work) {
    return write(
        workload,
        handle -> {
          T result = work.withHandle(handle);
          Durability.mark(engine, workload, handle);
          return result;
        });
  }

  /// Returns when everything that anybody can have read before is flushed to disk.
  public void awaitFlushed(Workload workload) {
    int _ = writeAfterAll(workload, _ -> 0);
  }

  private <T> T attempt(Workload workload, HandleCallback<T, RuntimeException> work) {
    try {
      return Failsafe.with(retries).get(() -> jdbi(workload).withHandle(work));
    } catch (ConnectionException e) {
      throw new StorageException("no connection to the database for " + workload, e);
    } catch (JdbiException e) {
      throw new StorageException("the database failed for " + workload, e);
    }
  }

  /// Whether the database answers within a time.
  public boolean ping(Duration limit) {
    var answer =
        CompletableFuture.supplyAsync(
            () -> read(Workload.HEALTH, h -> h.createQuery("SELECT 1").mapTo(int.class).one()),
            task -> Thread.ofVirtual().start(task));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS) == 1;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HikariDataSource pool(Workload workload) {
    return Objects.requireNonNull(pools.get(workload));
  }

  private Jdbi jdbi(Workload workload) {
    return Objects.requireNonNull(jdbis.get(workload));
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
  }
}
