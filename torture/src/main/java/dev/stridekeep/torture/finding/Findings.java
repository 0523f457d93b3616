package dev.stridekeep.torture.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was found to be wrong: all of it counted by kind, the first of it kept in words. Safe for
/// use by many threads.
public final class Findings {
  private static final int MOST_KEPT = 200;

  private final Map<String, Long> counts = new TreeMap<>();
  private final List<String> first = new ArrayList<>();

  /// @param kind one word: `lost`, `changed`
  public synchronized void add(String kind, String what) {
    counts.merge(kind, 1L, Long::sum);
    if (first.size() < MOST_KEPT) {
      first.add(kind + ": " + what);
    }
  }

  public synchronized boolean isEmpty() {
    return counts.isEmpty();
  }

  /// How many of each kind.
  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  public synchronized long count(String kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /// The first ones, one line each.
  public synchronized List<String> first() {
    return List.copyOf(first);
  }
}
