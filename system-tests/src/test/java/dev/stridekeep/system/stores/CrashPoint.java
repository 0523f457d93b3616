package dev.stridekeep.system.stores;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// One moment of a server's life at which something happens: after a certain call of a port, all
/// ports counted together.
final class CrashPoint {
  private final int at;
  private final Runnable event;
  private int calls;

  /// @param at after which call, from 1
  /// @param event may throw, and with it whoever called
  CrashPoint(int at, Runnable event) {
    this.at = at;
    this.event = event;
  }

  /// A server that ends at that moment: what it has written stays, and nobody is answered.
  static CrashPoint crash(int at) {
    return new CrashPoint(
        at,
        () -> {
          throw new Crash();
        });
  }

  boolean hasCome() {
    return calls >= at;
  }

  /// The same port with its calls counted.
  <T> T counting(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              try {
                var answer = method.invoke(store, arguments);
                calls++;
                if (calls == at) {
                  event.run();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }

  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }
}
