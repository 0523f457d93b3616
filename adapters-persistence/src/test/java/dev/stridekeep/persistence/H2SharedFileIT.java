package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Processes that share the embedded database: the first one serves the file to the others.
@Timeout(90)
final class H2SharedFileIT {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void when_the_process_that_holds_the_file_is_killed_another_goes_on_by_itself() throws Exception {
    var config = DatabaseConfig.embedded(folder);
    try (var holder = AppendingProcess.start(List.of(), config, 0, 20)) {
      holder.awaitAcknowledged(19);
      try (var database = Database.open(config)) {
        var store = new JdbiTrackStore(database, Workload.POINTS);
        append(store, 20);
        assertEquals(chunks(21), Stored.in(store));

        holder.kill();
        appendWithinPause(store, 21);
        assertEquals(chunks(22), Stored.in(store));

        try (var late = AppendingProcess.start(List.of(), config, 22, 20)) {
          late.awaitAcknowledged(41);
          assertEquals(chunks(42), Stored.in(store));
        }
      }
    }
  }

  @Test
  void a_killed_process_loses_nothing_that_it_acknowledged() throws Exception {
    var config = DatabaseConfig.embedded(folder);
    try (var writer = AppendingProcess.start(List.of(), config, 0, 1_000_000)) {
      writer.awaitAcknowledged(100);
      writer.kill();
    }
    try (var database = Database.open(config)) {
      var stored = Stored.in(new JdbiTrackStore(database, Workload.POINTS));
      assertEquals(chunks(101), stored.stream().filter(seq -> seq <= 100).toList());
    }
  }

  private static void append(JdbiTrackStore store, int seq) {
    store.append(AppendingProcess.RUN, List.of(AppendingProcess.chunk(seq)), Instant.EPOCH);
  }

  private static void appendWithinPause(JdbiTrackStore store, int seq) {
    long deadline = System.nanoTime() + LONGEST_PAUSE.toNanos();
    while (true) {
      try {
        append(store, seq);
        return;
      } catch (StorageException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  private static List<Integer> chunks(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toList());
  }
}
