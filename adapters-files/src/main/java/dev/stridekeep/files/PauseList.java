package dev.stridekeep.files;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pauses of one file. Those that touch or overlap are one.
final class PauseList {
  private final List<Pause> pauses = new ArrayList<>();
  private boolean full;

  /// Adds a pause; one without a length is none.
  void add(long fromMillis, long toMillis) {
    if (toMillis <= fromMillis) {
      return;
    }
    int last = pauses.size() - 1;
    if (last >= 0 && pauses.get(last).to().toEpochMilli() == fromMillis) {
      pauses.set(last, new Pause(pauses.get(last).from(), Instant.ofEpochMilli(toMillis)));
    } else if (pauses.size() < Finish.MAX_PAUSES) {
      pauses.add(new Pause(Instant.ofEpochMilli(fromMillis), Instant.ofEpochMilli(toMillis)));
    } else {
      full = true;
    }
  }

  /// Whether pauses were left out because there were too many.
  boolean isCut() {
    return full;
  }

  /// The pauses within a run, in the order of time, none overlapping another.
  List<Pause> within(Instant start, Instant end) {
    var sorted = new ArrayList<>(pauses);
    sorted.sort(Comparator.comparing(Pause::from));
    var apart = new ArrayList<Pause>();
    for (var pause : sorted) {
      var from = later(pause.from(), apart.isEmpty() ? start : apart.getLast().to());
      var to = pause.to().isBefore(end) ? pause.to() : end;
      if (from.isBefore(to)) {
        apart.add(new Pause(from, to));
      }
    }
    return apart;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
