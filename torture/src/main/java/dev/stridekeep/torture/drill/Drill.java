package dev.stridekeep.torture.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What a drill is given.
///
/// @param home the checkout whose backends are run
/// @param work folder for data and logs
/// @param lasts how long the phones record, about
/// @param progress told what happens, one line each
record Drill(
    Path home, Path work, long seed, int phones, Duration lasts, Consumer<String> progress) {
  /// What came of it.
  ///
  /// @param passed whether it went as it has to
  /// @param lines for people
  record Result(boolean passed, List<String> lines) {
    Result {
      lines = List.copyOf(lines);
    }
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
  }
}
