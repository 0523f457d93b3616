package dev.stridekeep.cli;

import dev.stridekeep.application.run.AnalyseRun;
import dev.stridekeep.application.run.RunFiles;
import dev.stridekeep.files.StreamingRunFiles;

/// Chooses the adapters.
final class Wiring {
  private Wiring() {}

  static RunFiles runFiles() {
    return new StreamingRunFiles();
  }

  static AnalyseRun analyseRun() {
    return new AnalyseRun();
  }
}
