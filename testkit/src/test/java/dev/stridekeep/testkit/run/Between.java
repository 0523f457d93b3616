package dev.stridekeep.testkit.run;

import java.util.function.Supplier;

/// What happens between two calls of ports.
interface Between {
  /// Lets others come in between, then calls a port.
  <T> T call(Supplier<T> port);

  /// Calls a port that answers nothing.
  default void run(Runnable port) {
    boolean isDone =
        call(
            () -> {
              port.run();
              return true;
            });
    assert isDone;
  }
}
