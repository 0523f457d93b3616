package dev.stridekeep.torture.server;

/// A process that can be killed, started again and held still.
public interface Victim {
  /// For people: `mobile-1`.
  String name();

  /// SIGKILL; returns when the process is gone.
  void kill();

  /// Starts it again on the same data and address; returns when it takes requests.
  ///
  /// @throws IllegalStateException where it does not within its time limit
  void restart();

  long pid();

  /// SIGSTOP: it stays as it is, connections and all, and does nothing.
  default void pause() {
    Signals.send("STOP", pid());
  }

  /// SIGCONT.
  default void resume() {
    Signals.send("CONT", pid());
  }
}
