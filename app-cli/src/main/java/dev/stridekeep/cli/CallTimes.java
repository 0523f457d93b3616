package dev.stridekeep.cli;

import dev.stridekeep.phone.Ledger;
import dev.stridekeep.phone.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Notes how long the calls of one run took. A phone's own thread uses it.
final class CallTimes implements Ledger {
  private final List<Duration> starts = new ArrayList<>();
  private final List<Duration> batches = new ArrayList<>();
  private final List<Duration> finishes = new ArrayList<>();
  private int broken;

  @Override
  public void note(Receipt receipt) {
    switch (receipt) {
      case Receipt.StartReceipt start -> starts.add(start.took());
      case Receipt.PointsReceipt points -> batches.add(points.took());
      case Receipt.FinishReceipt finish -> finishes.add(finish.took());
      case Receipt.BrokenPromise(var _, var lost) -> broken += (int) lost.count();
    }
  }

  int batches() {
    return batches.size();
  }

  /// Lines for people.
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(line("Start", of(starts)));
    lines.add(
        line(
            "Batches",
            batches.isEmpty()
                ? "none"
                : batches.size()
                    + ": p50 "
                    + Wording.took(percentile(batches, 0.5))
                    + ", p99 "
                    + Wording.took(percentile(batches, 0.99))
                    + ", slowest "
                    + Wording.took(percentile(batches, 1))));
    lines.add(line("Finish", of(finishes)));
    if (broken > 0) {
      lines.add(line("Lost", broken + " acknowledged points were missed by the backend"));
    }
    return lines;
  }

  private static String of(List<Duration> times) {
    return times.isEmpty() ? "not answered" : Wording.took(times.getLast());
  }

  static String line(String label, String text) {
    return String.format(Locale.ROOT, "  %-14s%s", label, text);
  }

  /// The nearest-rank percentile.
  ///
  /// @param share over 0 to 1
  static Duration percentile(List<Duration> times, double share) {
    var sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
