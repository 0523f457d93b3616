package dev.stridekeep.torture.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The faults that were injected and how long what they struck took to serve again. Safe for use by
/// many threads.
public final class FaultLog {
  private final Map<String, List<Duration>> recoveries = new TreeMap<>();
  private final Map<String, String> impossible = new TreeMap<>();

  /// One kind of fault, added up.
  ///
  /// @param count how many were injected
  /// @param medianRecovery from the begin of healing to the first call that was carried out after
  /// it
  public record Kind(String name, int count, Duration medianRecovery, Duration longestRecovery) {}

  synchronized void healed(String name, Duration recovery) {
    recoveries.computeIfAbsent(name, _ -> new ArrayList<>()).add(recovery);
  }

  synchronized void impossible(String name, String reason) {
    impossible.put(name, reason);
  }

  /// Faults that could not be injected here, and why.
  public synchronized Map<String, String> impossible() {
    return new TreeMap<>(impossible);
  }

  public synchronized int count() {
    return recoveries.values().stream().mapToInt(List::size).sum();
  }

  /// By name.
  public synchronized List<Kind> kinds() {
    return recoveries.entrySet().stream()
        .map(entry -> kind(entry.getKey(), entry.getValue().stream().sorted().toList()))
        .toList();
  }

  private static Kind kind(String name, List<Duration> sorted) {
    return new Kind(name, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
