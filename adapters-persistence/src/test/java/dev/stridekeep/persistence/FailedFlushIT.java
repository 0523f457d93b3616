package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A disk that takes what is written and then fails to keep it.
@Timeout(60)
final class FailedFlushIT {
  /// `IO_EXCEPTION_2` of H2.
  private final SQLException io = new SQLException("planted: No space left", "90031", 90031);

  private final SQLException gone = new SQLException("planted: closed", "90098", 90098);

  @TempDir Path folder;
  private final AtomicInteger flushes = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();

  private Database open(SQLException failure) {
    return Database.open(
        DatabaseConfig.embedded(folder),
        _ -> {
          flushes.incrementAndGet();
          throw SqlErrors.failed(failure);
        },
        _ -> told.incrementAndGet());
  }

  @Test
  void a_failed_flush_is_told_once_and_never_tried_again() {
    try (var database = open(io)) {
      assertThrows(StorageException.class, () -> database.writeAlone(Workload.CONTROL, _ -> 1));
      assertEquals(1, flushes.get());
      assertEquals(1, told.get());
    }
  }

  @Test
  void a_batch_whose_flush_failed_is_not_acknowledged_and_not_written_again() {
    try (var database = open(io)) {
      var store = new JdbiTrackStore(database, Workload.POINTS);
      assertThrows(
          StorageException.class,
          () ->
              store.append(
                  AppendingProcess.RUN, List.of(AppendingProcess.chunk(0)), Instant.EPOCH));
      assertEquals(1, flushes.get());
      assertEquals(1, told.get());
    }
  }

  @Test
  void a_holder_of_the_file_that_went_away_is_no_failed_flush() {
    try (var database = open(gone)) {
      assertThrows(StorageException.class, () -> database.writeAlone(Workload.CONTROL, _ -> 1));
      assertEquals(0, told.get());
    }
  }
}
