package dev.stridekeep.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens when the disk refuses to keep what was committed. After that the operating system
/// may report the next flush as done although the data is gone, so nothing is flushed again: the
/// process has to end, and reads at its next start what the disk really holds.
@FunctionalInterface
public interface FlushFailure {
  /// `EX_IOERR` of BSD's sysexits.
  int EXIT_CODE = 74;

  /// Ends the process at once. Nothing of what was not flushed was acknowledged, and an orderly end
  /// would flush again.
  FlushFailure END_PROCESS =
      cause -> {
        Log.LOG.error(
            "the disk did not keep what was committed ({}): this process ends, as a second attempt"
                + " may seem to succeed without the data",
            String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
        Runtime.getRuntime().halt(EXIT_CODE);
      };

  /// Called once for each failed flush, on the thread that asked for it, which is told that its
  /// write failed where this returns.
  void failed(RuntimeException cause);

  /// Where it is said.
  final class Log {
    private static final Logger LOG = LoggerFactory.getLogger(FlushFailure.class);

    private Log() {}
  }
}
