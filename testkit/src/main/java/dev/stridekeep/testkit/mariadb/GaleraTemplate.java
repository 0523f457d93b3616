package dev.stridekeep.testkit.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An empty data folder, made once and copied for each node.
///
/// State transfers by rsync fail for root, so nodes run as `mysql` where this process is root.
record GaleraTemplate(MariaDbInstallation installation, Path folder) {
  private static final long LIMIT_SECONDS = 90;

  void install() throws IOException {
    Files.createDirectories(folder);
    // On a network of their own nodes see clients come from an address that is not their own.
    var more =
        Files.writeString(
            folder.resolveSibling("more.sql"),
            """
            FLUSH PRIVILEGES;
            CREATE USER root@'%';
            GRANT ALL PRIVILEGES ON *.* TO root@'%' WITH GRANT OPTION;
            """);
    run(
        List.of(
            installation.installer().toString(),
            "--no-defaults",
            "--datadir=" + folder,
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            "--skip-name-resolve",
            "--force",
            "--extra-file=" + more,
            "--user=" + user()));
  }

  /// @param home of a node, whose data goes into `data` below it
  void copyTo(Path home) throws IOException {
    Files.createDirectories(home.resolve("tmp"));
    run(List.of("cp", "-a", folder.toString(), home.resolve("data").toString()));
    if (isRoot()) {
      run(List.of("chown", "-R", user(), home.toString()));
    }
  }

  static String user() {
    return isRoot() ? "mysql" : System.getProperty("user.name");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(List<String> command) throws IOException {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(command + " failed");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
