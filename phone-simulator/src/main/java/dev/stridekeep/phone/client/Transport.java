package dev.stridekeep.phone.client;

import java.io.IOException;

/// Carries one call to a backend and its answer back, within a time limit of its own.
@FunctionalInterface
public interface Transport {
  /// @throws IOException where no whole answer came; the call may have been carried out all the
  ///     same
  HttpReply exchange(HttpCall call) throws IOException, InterruptedException;
}
