package dev.stridekeep.benchmarks.load;

import dev.stridekeep.torture.server.Commands;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The heap of another JVM.
final class Heap {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private Heap() {}

  /// What is still reachable after a collection, [bytes].
  static long liveBytes(long pid) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    // Counts live objects only, which makes it collect first.
    var histogram = Commands.run(jcmd, Long.toString(pid), "GC.class_histogram");
    var total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new IllegalStateException("no total in the histogram of " + pid);
    }
    return Long.parseLong(total.group(1));
  }
}
