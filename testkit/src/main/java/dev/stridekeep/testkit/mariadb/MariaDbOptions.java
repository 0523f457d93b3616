package dev.stridekeep.testkit.mariadb;

import java.util.List;

/// How a test's server is run.
///
/// @param wrapper a command that runs the server's command, such as a tracer; empty for none
/// @param arguments further arguments, which win over the usual ones
public record MariaDbOptions(List<String> wrapper, List<String> arguments) {
  public static final MariaDbOptions DEFAULT = new MariaDbOptions(List.of(), List.of());

  public MariaDbOptions {
    wrapper = List.copyOf(wrapper);
    arguments = List.copyOf(arguments);
  }

  public static MariaDbOptions with(String... arguments) {
    return new MariaDbOptions(List.of(), List.of(arguments));
  }
}
