package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.server.Commands;
import java.util.Optional;

/// Whether this machine can send the signals that hold processes.
final class Signalling {
  private Signalling() {}

  static Optional<String> missing() {
    return Commands.failure("kill", "-CONT", Long.toString(ProcessHandle.current().pid()));
  }
}
