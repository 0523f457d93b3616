package dev.stridekeep.benchmarks.load;

import java.time.Duration;

/// What processes have used of processors so far.
final class Cpu {
  private Cpu() {}

  /// User and system time together.
  static Duration of(long... pids) {
    var sum = Duration.ZERO;
    for (long pid : pids) {
      sum =
          sum.plus(
              ProcessHandle.of(pid)
                  .flatMap(process -> process.info().totalCpuDuration())
                  .orElseThrow(() -> new IllegalStateException("process " + pid + " is gone")));
    }
    return sum;
  }
}
