package dev.stridekeep.persistence;

import java.nio.file.Path;

/// Which database.
///
/// @param url `jdbc:h2:file:…` or `jdbc:mariadb://host:port/schema`
/// @param allowUnflushed opens a server that does not flush at each commit, with a warning; for
///     development only
public record DatabaseConfig(String url, String user, String password, boolean allowUnflushed) {
  public DatabaseConfig {
    Engine.of(url);
  }

  public static DatabaseConfig of(String url, String user, String password) {
    return new DatabaseConfig(url, user, password, false);
  }

  /// The embedded database: one file in a folder, shared by all processes of this machine that open
  /// the same folder.
  ///
  /// @throws IllegalArgumentException where the folder's path contains a semicolon; the message is
  ///     meant for who chose it
  public static DatabaseConfig embedded(Path folder) {
    var file = folder.toAbsolutePath().normalize().resolve("stridekeep");
    if (file.toString().indexOf(';') >= 0) {
      throw new IllegalArgumentException(
          "the data folder's path must not contain a semicolon (;), where the embedded database would"
              + " end it: "
              + folder.toAbsolutePath().normalize());
    }
    return of("jdbc:h2:file:" + file, "stridekeep", "");
  }

  /// Without the password and the URL's options, which may hold one too.
  @Override
  public String toString() {
    return url.split("[;?]", 2)[0] + " as " + user;
  }
}
