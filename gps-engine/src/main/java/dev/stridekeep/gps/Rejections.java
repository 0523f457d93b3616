package dev.stridekeep.gps;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Counts the points that were left out, by reason.
final class Rejections {
  private final EnumMap<RejectReason, Integer> counts = new EnumMap<>(RejectReason.class);
  private int total;

  void add(RejectReason reason, int points) {
    if (points > 0) {
      counts.merge(reason, points, Integer::sum);
      total += points;
    }
  }

  int total() {
    return total;
  }

  /// Only reasons that occurred.
  Map<RejectReason, Integer> byReason() {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }
}
