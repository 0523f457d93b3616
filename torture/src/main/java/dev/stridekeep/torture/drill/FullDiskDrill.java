package dev.stridekeep.torture.drill;

import dev.stridekeep.torture.server.MariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The disk of a MariaDB is filled to its last byte again and again under plain SQL, without any
/// backend: once with rows that grow when a run ends, as they lie in a table that nobody thought
/// about, and once with rows that keep their length, as ours do. Every row that was committed is
/// looked for by its key.
final class FullDiskDrill {
  private static final int WRITERS = 24;
  private static final int MOST_CALM_MILLIS = 2_500;
  private static final int LEAST_FULL_MILLIS = 500;
  private static final int MOST_FULL_MILLIS = 3_500;

  private final Drill drill;
  private final Notes notes;

  FullDiskDrill(Drill drill) {
    this.drill = drill;
    this.notes = new Notes(drill.progress());
  }

  Drill.Result run() throws InterruptedException, IOException {
    var growing = fill(LifeTable.GROWING);
    var steady = fill(LifeTable.STEADY);
    var missing = steady.missing();
    if (missing != null) {
      notes.add("not possible here: %s", missing);
      return new Drill.Result(false, notes.lines());
    }
    tell("rows that grow", growing);
    tell("rows of one length", steady);
    return new Drill.Result(steady.lost() == 0 && steady.sound(), notes.lines());
  }

  private void tell(String what, Outcome outcome) {
    notes.add(
        "%s: %,d full disks, %,d rows committed, %,d lost; the table is %s; the server ended by"
            + " itself %d times",
        what,
        outcome.fills(),
        outcome.committed(),
        outcome.lost(),
        outcome.sound() ? "sound" : "CORRUPT",
        outcome.endings());
  }

  /// @param missing why the disk cannot be filled here; null where it can
  private record Outcome(
      int fills, int committed, int lost, boolean sound, int endings, @Nullable String missing) {}

  private Outcome fill(LifeTable table) throws InterruptedException, IOException {
    var work = Files.createDirectories(drill.work().resolve(table.name()));
    try (var database = MariaDb.startSupervised(work)) {
      var volume = database.volumes().getFirst();
      if (volume.whyPlain().isPresent()) {
        return new Outcome(0, 0, 0, true, 0, volume.whyPlain().get());
      }
      var writers = new LifeWriters(database.server(), table, drill.seed());
      writers.start(WRITERS);
      var random = new Random(drill.seed());
      long until = System.nanoTime() + drill.lasts().toNanos();
      int fills = 0;
      for (; System.nanoTime() < until; fills++) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_CALM_MILLIS));
        volume.fill();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_FULL_MILLIS, MOST_FULL_MILLIS));
        volume.free();
      }
      writers.stop();
      return look(writers, database, fills);
    } catch (SQLException e) {
      throw new IOException("the database does not serve", e);
    }
  }

  private static Outcome look(LifeWriters writers, MariaDb database, int fills)
      throws InterruptedException {
    int committed = writers.committed();
    try {
      int lost = writers.lost();
      return new Outcome(fills, committed, lost, writers.isSound(), database.endedByItself(), null);
    } catch (SQLException e) {
      // The server cannot read the table, or cannot be started: nothing of it is left.
      return new Outcome(fills, committed, committed, false, database.endedByItself(), null);
    }
  }
}
