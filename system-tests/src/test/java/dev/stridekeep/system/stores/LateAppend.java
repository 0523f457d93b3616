package dev.stridekeep.system.stores;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.run.TrackStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// An append that is given up as not answered in time, and is carried out later nevertheless.
final class LateAppend {
  private @Nullable Callable<@Nullable Object> pending;
  private boolean isGivenUp;

  /// The store, the first append to which is given up.
  TrackStore on(TrackStore store) {
    return (TrackStore)
        Proxy.newProxyInstance(
            TrackStore.class.getClassLoader(),
            new Class<?>[] {TrackStore.class},
            (_, method, arguments) -> {
              if (method.getName().equals("append") && !isGivenUp) {
                isGivenUp = true;
                pending = () -> method.invoke(store, arguments);
                throw new StorageException("not answered in time");
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  /// Carries it out, where it was given up and not carried out yet.
  void land() {
    var append = pending;
    pending = null;
    if (append != null) {
      try {
        append.call();
      } catch (Exception e) {
        throw new AssertionError("the late append failed", e);
      }
    }
  }
}
