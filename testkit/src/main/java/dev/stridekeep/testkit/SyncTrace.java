package dev.stridekeep.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// The system calls of a process and its threads by which data reaches the disk, as `strace` sees
/// them, in the order in which they ended.
///
/// @param file where the trace is written
public record SyncTrace(Path file) {
  /// `fsync(7) = 0` or `msync(0x7f…, 4096, MS_SYNC) = 0`, or the second half of one that another
  /// thread's line interrupted.
  private static final Pattern SYNCED =
      Pattern.compile(
          "(f(data)?sync\\(\\d+\\)|msync\\([^)]*MS_SYNC\\)|(f(data)?|m)sync resumed>.*\\)) += 0");

  /// The command that runs another one under trace. Aborts the test, which counts as skipped, where
  /// this system has no strace or does not let it work.
  public List<String> wrapper() {
    Assumptions.assumeTrue(
        works(), "strace is not installed or not allowed here: flushing to disk is not proved");
    return List.of(
        "strace", "-f", "-qq", "-e", "trace=fsync,fdatasync,msync,write", "-o", file.toString());
  }

  private static boolean works() {
    try {
      var process = new ProcessBuilder("strace", "-o", "/dev/null", "true").inheritIO().start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// How many syncs have ended well so far.
  public long syncs() throws IOException {
    return lines().stream().filter(SyncTrace::isSync).count();
  }

  /// The lines of the trace so far.
  public List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  /// Whether a line says that data has reached the disk.
  public static boolean isSync(String line) {
    return SYNCED.matcher(line).find();
  }
}
