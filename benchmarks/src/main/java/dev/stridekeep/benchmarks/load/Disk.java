package dev.stridekeep.benchmarks.load;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.FinishRun;
import dev.stridekeep.application.run.RunSettler;
import dev.stridekeep.application.run.SealRuns;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.cassandra.Cassandra;
import dev.stridekeep.cassandra.CassandraConfig;
import dev.stridekeep.cassandra.run.CassandraTrackStore;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.DatabaseConfig;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import dev.stridekeep.testkit.cassandra.CassandraOptions;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import dev.stridekeep.testkit.run.InMemoryRunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What the points of sealed runs take of the disk. Phones record side by side, wave after wave, a
/// batch of 60 each in turn, so that rows lie as badly as they can; a wave is sealed when all of
/// its runs are over, while the place that it leaves is taken by the next.
final class Disk implements Measure {
  private static final int PHONES = 400;

  /// Enough that the place of the runs that are being recorded is no longer most of all.
  private static final int WAVES = 48;

  private static final int WAVES_ON_CASSANDRA = 6;
  private static final int POINTS_EACH = 60;
  private static final int KINDS = 20;
  private static final int MOST_REQUESTS = 128;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public void run(Plant plant, Pace pace, Table table) {
    boolean whole = pace.rounds() > 1;
    var tracks = LongStream.range(0, KINDS).mapToObj(Disk::track).toList();
    onMariaDb(plant, whole ? WAVES : 1, tracks, table);
    onCassandra(plant, whole ? WAVES_ON_CASSANDRA : 1, tracks, table);
  }

  /// As a phone records it: a point a second with altitude and its accuracy.
  private static Track track(long seed) {
    var script = seed % 2 == 0 ? RunScript.city6k(seed) : RunScript.beginner5k(seed);
    return RunGenerator.generate(script).recorded();
  }

  private static void onMariaDb(Plant plant, int waves, List<Track> tracks, Table table) {
    var server = plant.database;
    var config = DatabaseConfig.of(server.url("disk"), server.user(), server.password());
    try (var database = Database.open(config)) {
      var recording = new Recording(new JdbiTrackStore(database, Workload.POINTS), tracks);
      recording.record(PHONES);
      table.plain(
          "disk, MariaDB, not sealed", (double) ofMariaDb(plant) / recording.points, " B/point");
      recording.seal();
      for (int wave = 1; wave < waves; wave++) {
        recording.record(PHONES);
        recording.seal();
      }
      table.atMost(
          "disk, MariaDB, sealed", (double) ofMariaDb(plant) / recording.points, 8, " B/point");
      plant.execute("OPTIMIZE TABLE disk.run_chunk, disk.run_sealed");
      table.plain(
          "disk, MariaDB, sealed, table rebuilt",
          (double) ofMariaDb(plant) / recording.points,
          " B/point");
      table.note(
          "%,d points of %,d runs, %.2f bytes each before the store's own",
          recording.points, (long) waves * PHONES, recording.bytesEach());
    }
  }

  /// The whole files of the table, with all pages that are free in them.
  private static long ofMariaDb(Plant plant) {
    return plant.number(
        "SELECT SUM(FILE_SIZE) FROM information_schema.INNODB_SYS_TABLESPACES"
            + " WHERE NAME IN ('disk/run_chunk', 'disk/run_sealed')");
  }

  private static void onCassandra(Plant plant, int waves, List<Track> tracks, Table table) {
    var folder = plant.work.resolve("cassandra");
    try (var ring =
        CassandraRing.startIn(Files.createDirectories(folder), CassandraOptions.ONE, null)) {
      long points;
      try (var cassandra = Cassandra.open(CassandraConfig.of(ring.url("disk"), "", ""))) {
        var recording = new Recording(new CassandraTrackStore(cassandra, MOST_REQUESTS), tracks);
        for (int wave = 0; wave < waves; wave++) {
          recording.record(PHONES);
          recording.seal();
        }
        points = recording.points;
      }
      // What is in memory only is read from the log again, and written to the disk then.
      ring.kill(0);
      ring.restart(0);
      table.atMost(
          "disk, Cassandra, sealed, each copy", (double) sizeOf(folder) / points, 8, " B/point");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All files of the table, with indexes, filters and what marks erased rows.
  private static long sizeOf(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().contains("/run_chunk-") && Files.isRegularFile(file))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  /// Runs that go through a store of points; their lives are in memory.
  private static final class Recording {
    private static final AccountId RUNNER = new AccountId(new UUID(0, 1));
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final TrackStore store;
    private final List<Track> tracks;
    private final StartRun start;
    private final FinishRun finish;
    private final SealRuns seal;
    private long points;
    private long bytes;

    Recording(TrackStore store, List<Track> tracks) {
      this.store = store;
      this.tracks = tracks;
      var runs = new InMemoryRunStore();
      var accounts = new InMemoryAccountStore();
      var settler = new RunSettler(runs, store, accounts);
      start = new StartRun(runs, accounts, settler, now::get);
      finish = new FinishRun(runs, settler, now::get);
      seal = new SealRuns(runs, store, QUIET, now::get);
    }

    double bytesEach() {
      return (double) bytes / points;
    }

    void record(int phones) {
      var ids = new ArrayList<RunId>();
      for (int phone = 0; phone < phones; phone++) {
        var id = Batches.newRun();
        var pressed =
            new StartRun.Command(now.get(), ZoneOffset.UTC, null, null, Visibility.PRIVATE);
        var _ = start.start(Caller.owner(RUNNER), id, pressed);
        ids.add(id);
      }
      int longest = tracks.stream().mapToInt(Track::size).max().orElseThrow();
      for (int from = 0; from < longest; from += POINTS_EACH) {
        int first = from;
        together(phones, phone -> append(ids.get(phone), track(phone), first));
      }
      together(phones, phone -> finish(ids.get(phone), track(phone)));
    }

    private Track track(int phone) {
      return tracks.get(phone % tracks.size());
    }

    private void append(RunId id, Track track, int from) {
      if (from < track.size()) {
        int to = Math.min(track.size(), from + POINTS_EACH);
        var chunk = TrackChunk.of(track.slice(from, to));
        store.append(id, List.of(chunk), now.get());
        synchronized (this) {
          points += to - from;
          bytes += chunk.byteCount();
        }
      }
    }

    private void finish(RunId id, Track track) {
      var at = now.get().plusSeconds(track.size());
      var _ =
          finish.finish(
              Caller.owner(RUNNER),
              id,
              new Finish(at, track.seq(track.size() - 1), List.of(), null));
    }

    private static void together(int phones, IntConsumer work) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var each =
            IntStream.range(0, phones)
                .mapToObj(i -> CompletableFuture.runAsync(() -> work.accept(i), threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(each).join();
      }
    }

    void seal() {
      now.updateAndGet(then -> then.plus(Duration.ofHours(2)));
      while (seal.sealDue() == SealRuns.MOST) {
        now.updateAndGet(then -> then.plusMillis(1));
      }
    }
  }
}
