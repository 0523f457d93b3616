package dev.stridekeep.testkit.mariadb;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a test's server is run.
///
/// @param wrapper a command that runs the server's command, such as a tracer; empty for none
/// @param arguments further arguments, which win over the usual ones
/// @param within the folder that the server's own folder is made in; null for the build's
/// @param logs the folder of what the server says; null for its own
public record MariaDbOptions(
    List<String> wrapper, List<String> arguments, @Nullable Path within, @Nullable Path logs) {
  public static final MariaDbOptions DEFAULT = new MariaDbOptions(List.of(), List.of());

  public MariaDbOptions {
    wrapper = List.copyOf(wrapper);
    arguments = List.copyOf(arguments);
  }

  public MariaDbOptions(List<String> wrapper, List<String> arguments) {
    this(wrapper, arguments, null, null);
  }

  public static MariaDbOptions with(String... arguments) {
    return new MariaDbOptions(List.of(), List.of(arguments));
  }

  public MariaDbOptions in(Path folder) {
    return new MariaDbOptions(wrapper, arguments, folder, logs);
  }

  public MariaDbOptions withLogsIn(Path folder) {
    return new MariaDbOptions(wrapper, arguments, within, folder);
  }
}
