package dev.stridekeep.testkit.run;

import java.util.function.Supplier;

/// One comes in between two calls of another, does all that it has to do, and goes; the other may
/// crash at a call later.
final class Intrusion implements Between {
  private final int at;
  private final int crashAt;
  private final Runnable intruder;
  private int calls;

  /// @param at before which call of a port the intruder comes in, from 1
  /// @param crashAt after which call the crash comes, from 1; 0 for none
  Intrusion(int at, int crashAt, Runnable intruder) {
    this.at = at;
    this.crashAt = crashAt;
    this.intruder = intruder;
  }

  @Override
  public <T> T call(Supplier<T> port) {
    calls++;
    if (calls == at) {
      intruder.run();
    }
    T answer = port.get();
    if (calls == crashAt) {
      throw new Turns.Crash();
    }
    return answer;
  }

  boolean hasCome() {
    return calls >= at;
  }
}
