package dev.stridekeep.torture.server;

/// Signals that Java cannot send.
final class Signals {
  private Signals() {}

  /// @param signal without `SIG`
  static void send(String signal, long pid) {
    Commands.run("kill", "-" + signal, Long.toString(pid));
  }
}
