package dev.stridekeep.torture.drill;

import dev.stridekeep.testkit.mariadb.MariaDbOptions;
import dev.stridekeep.testkit.mariadb.MariaDbServer;
import dev.stridekeep.torture.server.CommandFailedException;
import dev.stridekeep.torture.server.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole copy of a server's data, taken while it serves, and where in the binary log it ends.
///
/// @param folder prepared: what was being written is in it or not, but not half
/// @param log file of the binary log
/// @param position in that file
record Backup(Path folder, String log, String position) {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /// What is missing on this machine; empty where nothing is.
  static List<String> missingPrograms() {
    return Stream.of("mariadb-backup", "mariadb-binlog", "mariadb")
        .filter(program -> Commands.failure(program, "--version").isPresent())
        .toList();
  }

  /// Copies the data of a server that is at work.
  static Backup take(MariaDbServer server, Path folder) {
    var _ =
        Commands.run(
            LIMIT,
            "mariadb-backup",
            "--no-defaults",
            "--backup",
            "--target-dir=" + folder,
            "--datadir=" + server.data(),
            "--host=127.0.0.1",
            "--port=" + server.port(),
            "--user=" + server.user());
    var _ =
        Commands.run(
            LIMIT, "mariadb-backup", "--no-defaults", "--prepare", "--target-dir=" + folder);
    try {
      var words = Files.readString(folder.resolve("xtrabackup_binlog_info")).strip().split("\\s+");
      return new Backup(folder, words[0], words[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new server with the data of this backup and all that the archive has after it.
  ///
  /// @param until leaves out what was committed from this second on; null for the whole archive
  /// @param within where the new server's data goes
  MariaDbServer restore(BinlogArchive archive, @Nullable Instant until, Path within) {
    var server =
        MariaDbServer.start(new MariaDbOptions(List.of(), BinlogArchive.SERVER).in(within));
    try {
      server.stop();
      server.erase();
      var _ =
          Commands.run(
              LIMIT,
              "mariadb-backup",
              "--no-defaults",
              "--copy-back",
              "--target-dir=" + folder,
              "--datadir=" + server.data());
      server.restart();
      replay(archive, until, server, within.resolve("replay.log"));
      return server;
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void replay(
      BinlogArchive archive, @Nullable Instant until, MariaDbServer server, Path errors)
      throws IOException {
    var read = new ArrayList<String>();
    read.addAll(List.of("mariadb-binlog", "--no-defaults", "--start-position=" + position));
    if (until != null) {
      read.add("--stop-datetime=" + SECONDS.format(until.atZone(ZoneId.systemDefault())));
    }
    read.addAll(archive.from(log));
    var apply =
        List.of(
            "mariadb",
            "--no-defaults",
            "--binary-mode",
            "--host=127.0.0.1",
            "--port=" + server.port(),
            "--user=" + server.user());
    // The reader may end with an error: the archive breaks off where the disaster cut it off. What
    // comes after a break is a transaction that was never acknowledged, or is missing as a whole.
    var to = ProcessBuilder.Redirect.appendTo(errors.toFile());
    var both =
        ProcessBuilder.startPipeline(
            List.of(
                new ProcessBuilder(read).redirectError(to),
                new ProcessBuilder(apply).redirectError(to).redirectOutput(to)));
    try {
      var writer = both.getLast();
      if (!writer.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || writer.exitValue() != 0) {
        both.forEach(Process::destroyForcibly);
        throw new CommandFailedException("the log is not applied: " + Files.readString(errors));
      }
    } catch (InterruptedException e) {
      both.forEach(Process::destroyForcibly);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
