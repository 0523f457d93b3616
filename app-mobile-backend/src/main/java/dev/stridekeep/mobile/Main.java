package dev.stridekeep.mobile;

import dev.stridekeep.backend.Backend;
import dev.stridekeep.backend.BackendProcess;

/// The server that phones talk to.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    BackendProcess.run("mobile backend", Backend::startMobile);
  }
}
