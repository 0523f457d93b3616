package dev.stridekeep.torture.drill;

import dev.stridekeep.testkit.mariadb.MariaDbServer;
import dev.stridekeep.torture.server.Launch;
import dev.stridekeep.torture.server.MariaDb;
import dev.stridekeep.torture.server.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The database's machine is lost with all its data while phones record. It is made again from a
/// backup and the archive of the binary log, first as of the last second, then as of an earlier
/// moment.
record RestoreDrill(Drill drill) {
  /// What was asked for is 25 to 30 minutes.
  private static final Duration RECOVERY_POINT = Duration.ofSeconds(90);

  private static final String SCHEMA = "torture";

  Drill.Result run() throws InterruptedException {
    var lacking = Backup.missingPrograms();
    if (!lacking.isEmpty()) {
      throw new IllegalStateException("not installed: " + String.join(", ", lacking));
    }
    var database = MariaDb.start(drill.work(), BinlogArchive.SERVER.toArray(String[]::new));
    try (var site =
        Site.start(
            database,
            Launch.jar(drill.home(), "app-mobile-backend"),
            Launch.jar(drill.home(), "app-web-backend"),
            drill.work())) {
      return run(site, database.server());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Drill.Result run(Site site, MariaDbServer first)
      throws InterruptedException, SQLException {
    var notes = new Notes(drill.progress());
    var phones = new Phones(site, drill.seed(), drill.phones());
    drill.progress().accept("phones sign up");
    phones.start();
    var third = drill.lasts().dividedBy(3);
    try (var heartbeat = Heartbeat.start(first.url(SCHEMA), first.user(), first.password());
        var archive = BinlogArchive.start(first, drill.work().resolve("archive"))) {
      Thread.sleep(third);
      long began = System.nanoTime();
      var backup = Backup.take(first, drill.work().resolve("backup"));
      notes.add("backup while phones record: %s", Notes.secondsSince(began));
      Thread.sleep(third);

      long disaster = System.nanoTime();
      first.kill();
      archive.stop();
      heartbeat.stop();
      first.erase();
      drill.progress().accept("the database's machine is lost");
      try (var restored = backup.restore(archive, null, folder("restored"))) {
        notes.add(
            "restored from the backup and %,d bytes of log: %s",
            archive.bytes(), Notes.secondsSince(disaster));
        // Before phones write on: what is there is what the recovery brought.
        int newest = Heartbeat.newest(restored.url(SCHEMA), restored.user(), restored.password());
        site.moveDatabase(new InetSocketAddress(InetAddress.getLoopbackAddress(), restored.port()));
        notes.add(
            "service again on all nodes, from the loss on: %s",
            Drill.seconds(phones.untilServed(disaster)));
        var missing = heartbeat.missing(newest);
        notes.add(
            "recovery point: %d ms (beat %,d of %,d acknowledged ones is the newest)",
            missing.toMillis(), newest + 1, heartbeat.count());
        boolean exact = toMoment(backup, archive, heartbeat, notes);
        Thread.sleep(third);
        var outcome = phones.stop();
        notes.add(outcome);
        // The archive lags by milliseconds. What it does not have may be lost, within the recovery
        // point and between two heartbeats too: of each phone the call that was answered last.
        var wrong = outcome.findings().counts();
        long late = wrong.getOrDefault("lost", 0L);
        boolean isLateOnly = late > 0 && wrong.size() == 1 && late <= drill.phones();
        boolean kept = outcome.isClean() || isLateOnly || !missing.isZero();
        if (late > 0) {
          notes.add("acknowledged and not in the archive yet: %d batches", late);
        }
        return new Drill.Result(
            exact && kept && missing.compareTo(RECOVERY_POINT) < 0, notes.lines());
      }
    }
  }

  /// As of the whole second before the last one that saw a heartbeat.
  private boolean toMoment(Backup backup, BinlogArchive archive, Heartbeat heartbeat, Notes notes)
      throws SQLException {
    var moment = heartbeat.at(heartbeat.count() - 1).truncatedTo(ChronoUnit.SECONDS);
    long began = System.nanoTime();
    try (var server = backup.restore(archive, moment, folder("earlier"))) {
      int newest = Heartbeat.newest(server.url(SCHEMA), server.user(), server.password());
      Instant last = heartbeat.at(newest);
      notes.add(
          "restored to a moment, %s: the newest beat is %d ms before it; %s",
          moment, Duration.between(last, moment).toMillis(), Notes.secondsSince(began));
      return !last.isAfter(moment.plusMillis(100))
          && last.isAfter(moment.minus(1, ChronoUnit.SECONDS));
    }
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(drill.work().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
