package dev.stridekeep.architecture.planted.energy;

import java.util.logging.Logger;

/// Planted to prove that a wall can fail: an engine needs a module beside `java.base`.
public final class LoggingEngine {
  static final Logger LOG = Logger.getLogger("engine");

  private LoggingEngine() {}
}
