package dev.stridekeep.torture.drill;

import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Copies the binary log of a server to another place while it is written, as a machine of its own
/// would do: `mariadb-binlog --raw --stop-never`.
final class BinlogArchive implements AutoCloseable {
  /// The arguments of a server whose log can be archived, and loses nothing that was acknowledged.
  static final List<String> SERVER =
      List.of("--log-bin=binlog", "--binlog-format=ROW", "--sync-binlog=1", "--server-id=1");

  private static final String FIRST = "binlog.000001";

  private final Path folder;
  private final Process process;

  private BinlogArchive(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  static BinlogArchive start(MariaDbServer server, Path folder) {
    try {
      Files.createDirectories(folder);
      var process =
          new ProcessBuilder(
                  "mariadb-binlog",
                  "--no-defaults",
                  "--read-from-remote-server",
                  "--host=127.0.0.1",
                  "--port=" + server.port(),
                  "--user=" + server.user(),
                  "--raw",
                  "--stop-never",
                  "--stop-never-slave-server-id=1001",
                  "--result-file=" + folder + "/",
                  FIRST)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolveSibling("archive.log").toFile())
              .start();
      return new BinlogArchive(folder, process);
    } catch (IOException e) {
      throw new UncheckedIOException("mariadb-binlog cannot be started", e);
    }
  }

  /// The files from one on, in their order.
  List<String> from(String first) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().compareTo(first) >= 0)
          .sorted()
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Bytes that were archived.
  long bytes() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends at once, with what has been archived by now.
  void stop() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    stop();
  }
}
