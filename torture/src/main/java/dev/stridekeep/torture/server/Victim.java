package dev.stridekeep.torture.server;

import java.util.Optional;

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

  /// Why it cannot be cut off; empty where it can.
  default Optional<String> lacksCable() {
    return Optional.of("no network of its own");
  }

  /// Cuts off the machine that it is on: nothing arrives any more, and nobody is told.
  default void cutOff() {
    throw new UnsupportedOperationException(name());
  }

  /// Ends that; returns when it takes part again.
  default void reconnect() {
    throw new UnsupportedOperationException(name());
  }

  /// SIGCONT.
  default void resume() {
    Signals.send("CONT", pid());
  }
}
