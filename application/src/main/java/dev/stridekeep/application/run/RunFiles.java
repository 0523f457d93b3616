package dev.stridekeep.application.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes runs as files of other programs and devices. Safe for use by several threads.
public interface RunFiles {
  /// Most points that are read of one file; the rest is left out, with a warning.
  int MAX_POINTS = ReceivePoints.MAX_RUN_POINTS;

  /// Most warnings about one file.
  int MAX_WARNINGS = 100;

  /// Most bytes that are read of one file, after it is unpacked.
  long MAX_BYTES = 256L << 20;

  /// What a file turned out to be.
  sealed interface Reading {
    /// A run was found, whole or in part; what could not be read is in its warnings.
    record Recorded(RunFromFile run) implements Reading {}

    /// Nothing of a run could be read.
    ///
    /// @param reason one sentence that says what to mend
    record Unreadable(String reason) implements Reading {}
  }

  /// Reads the first run of a GPX, TCX or FIT file, also of one packed with gzip. The kind is
  /// recognised by the content, whatever anybody says that it is. Bad content never throws.
  ///
  /// @param in read as far as needed and not closed
  /// @param declared what the sender says that it is; a difference is told as a warning
  /// @throws IOException where `in` itself fails
  Reading read(InputStream in, @Nullable RunFileFormat declared) throws IOException;

  /// Writes a run.
  ///
  /// @param out flushed and not closed
  /// @throws IOException where `out` itself fails
  void write(ExportedRun run, RunFileFormat format, OutputStream out) throws IOException;
}
