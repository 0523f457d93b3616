package dev.stridekeep.torture.server;

import dev.stridekeep.testkit.mariadb.MariaDbServer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Kills and restarts a server on purpose and, once it is [#start]ed, starts it again where it has
/// ended by itself, as a service manager does (`Restart=always`).
final class Supervisor implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final MariaDbServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watch;
  private boolean killed;
  private boolean wasUp = true;
  private int endings;

  Supervisor(MariaDbServer server) {
    this.server = server;
    watch = Thread.ofVirtual().name("supervisor").unstarted(this::watch);
  }

  void start() {
    watch.start();
  }

  synchronized void kill() {
    killed = true;
    wasUp = false;
    server.kill();
  }

  synchronized void restart() {
    killed = false;
    server.restart();
    wasUp = true;
  }

  /// How often the server ended by itself after it had served.
  synchronized int endings() {
    return endings;
  }

  private void watch() {
    try {
      while (!closed.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void look() {
    if (killed || server.isAlive() || closed.getCount() == 0) {
      return;
    }
    if (wasUp) {
      endings++;
    }
    wasUp = false;
    try {
      server.restart();
      wasUp = true;
    } catch (UncheckedIOException e) {
      // It does not start, perhaps as its disk is still full: the next look tries again.
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
