package dev.stridekeep.rest.run;

import dev.stridekeep.domain.run.SeqRanges;
import java.util.List;

/// Ranges of sequence numbers as `[[first, last], …]`, the lowest [#MOST] of them.
final class RangesJson {
  static final int MOST = 100;

  private RangesJson() {}

  static List<List<Integer>> of(SeqRanges ranges) {
    return ranges.limit(MOST).ranges().stream().map(r -> List.of(r.first(), r.last())).toList();
  }
}
