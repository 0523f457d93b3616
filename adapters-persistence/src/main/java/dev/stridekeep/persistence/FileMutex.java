package dev.stridekeep.persistence;

import dev.stridekeep.application.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lets one at a time of all threads and processes of this machine do something. The lock ends with
/// its process, however that ends.
final class FileMutex {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(20);

  private FileMutex() {}

  static void whileHeld(String file, Runnable work) {
    var path = Path.of(file);
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      // Closing the file ends the lock.
      try (var channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock(channel, path);
        work.run();
      }
    } catch (IOException e) {
      throw new StorageException("cannot use the data folder: " + e.getMessage(), e);
    }
  }

  private static void lock(FileChannel channel, Path path) throws IOException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!isLocked(channel)) {
      if (System.nanoTime() > deadline) {
        throw new StorageException(
            "another process has held " + path + " for " + LONGEST_WAIT.toSeconds() + " s");
      }
      pause();
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by another thread of this process
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for another process", e);
    }
  }
}
