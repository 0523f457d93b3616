package dev.stridekeep.cassandra.run;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import dev.stridekeep.application.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Sends statements to Cassandra, so many at once and no more, and none for ever. Whatever fails is
/// a [StorageException]; a write that failed may have been done nevertheless, and is safe to do
/// again.
final class Requests {
  /// Longest wait for others to end; phones give up after 15 s.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /// More than the driver's own limit on a request, which ends it in any case.
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

  private final CqlSession session;
  private final Semaphore places;

  Requests(CqlSession session, int most) {
    this.session = session;
    this.places = new Semaphore(most, true);
  }

  /// Now, as writes are told apart by.
  long nowMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  /// Reads all rows of an answer, page by page.
  void read(BoundStatement statement, Consumer<Row> rows) {
    enter();
    try {
      session.execute(statement).forEach(rows);
    } catch (DriverException | IllegalStateException e) {
      throw failed(e);
    } finally {
      places.release();
    }
  }

  /// Does all writes, side by side, and returns when a majority holds each.
  void write(List<BoundStatement> statements) {
    var answers = new ArrayList<CompletableFuture<?>>(statements.size());
    for (var statement : statements) {
      answers.add(send(statement));
    }
    await(answers);
  }

  /// Does all writes of one partition as one: on each node all of them are there or none.
  void writeAtOnce(List<BoundStatement> statements) {
    await(
        List.of(
            send(
                BatchStatement.newInstance(BatchType.UNLOGGED)
                    .addAll(statements)
                    .setIdempotent(true))));
  }

  private CompletableFuture<?> send(Statement<?> statement) {
    enter();
    try {
      return session
          .executeAsync(statement)
          .whenComplete((rows, failure) -> places.release())
          .toCompletableFuture();
    } catch (RuntimeException e) {
      places.release();
      throw failed(e);
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StorageException("too many requests wait for Cassandra");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for Cassandra", e);
    }
  }

  private static void await(List<CompletableFuture<?>> answers) {
    try {
      CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
          .get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while Cassandra was writing", e);
    }
  }

  private static StorageException failed(Throwable cause) {
    return new StorageException("Cassandra did not carry out a request: " + said(cause), cause);
  }

  /// Without the statement's values, which messages of the driver do not hold.
  private static String said(Throwable cause) {
    return cause.getClass().getSimpleName();
  }
}
