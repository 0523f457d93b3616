package dev.stridekeep.backend;

import dev.stridekeep.application.StorageException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of a backend's process: it starts or says in one line why not, serves until it is
/// told to stop (SIGTERM, Ctrl-C), then answers what is under way and ends.
public final class BackendProcess {
  private static final Logger LOG = LoggerFactory.getLogger(BackendProcess.class);
  private static final int CANNOT_START = 1;

  private BackendProcess() {}

  /// Runs a backend until the process is told to stop.
  ///
  /// @param name told in the log
  /// @param start opens a backend that serves when this returns
  @SuppressWarnings("SystemExitOutsideMain") // this is what main calls
  public static void run(String name, Function<Settings, Backend> start) {
    long began = System.nanoTime();
    try {
      var settings = Settings.of(System.getenv());
      var backend = start.apply(settings);
      stopWithProcess(name, backend);
      long tookMillis = (System.nanoTime() - began) / 1_000_000;
      LOG.info(
          "{} serves on http://{}:{} after {} ms; {}",
          name,
          settings.bind(),
          backend.port(),
          tookMillis,
          settings);
      new CountDownLatch(1).await();
    } catch (SettingsException | StorageException | UncheckedIOException e) {
      System.err.println(name + " cannot start: " + reason(e));
      System.exit(CANNOT_START);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stopWithProcess(String name, Backend backend) {
    var stop =
        Thread.ofPlatform()
            .name("stop")
            .unstarted(
                () -> {
                  LOG.info("{} stops: no new requests, answering those under way", name);
                  backend.close();
                  LOG.info("{} has stopped", name);
                });
    Runtime.getRuntime().addShutdownHook(stop);
  }

  private static String reason(Throwable failure) {
    var reason = new StringBuilder(String.valueOf(failure.getMessage()));
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      reason.append("; ").append(cause.getMessage());
    }
    return reason.toString();
  }
}
