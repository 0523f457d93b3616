package dev.stridekeep.domain.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A set of sequence numbers, held as sorted closed ranges with gaps between them. Immutable.
///
/// @param ranges sorted, neither overlapping nor touching
public record SeqRanges(List<SeqRange> ranges) {
  public static final SeqRanges EMPTY = new SeqRanges(List.of());

  public SeqRanges {
    ranges = List.copyOf(ranges);
    for (int i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).first() - 1 <= ranges.get(i - 1).last()) {
        throw new IllegalArgumentException("ranges must be sorted with gaps between: " + ranges);
      }
    }
  }

  /// The union of any ranges, in any order.
  public static SeqRanges of(Collection<SeqRange> any) {
    long[] sorted = new long[any.size()];
    int n = 0;
    for (var range : any) {
      sorted[n++] = packed(range.first(), range.last());
    }
    return joined(sorted);
  }

  /// The sequence numbers of chunks: as [#of], for the many that a run has and each batch asks for.
  public static SeqRanges ofChunks(Collection<ChunkKey> chunks) {
    long[] sorted = new long[chunks.size()];
    int n = 0;
    for (var chunk : chunks) {
      sorted[n++] = packed(chunk.firstSeq(), chunk.firstSeq() + chunk.size() - 1);
    }
    return joined(sorted);
  }

  /// In the order of the first number; neither is negative.
  private static long packed(int first, int last) {
    return (long) first << Integer.SIZE | last;
  }

  private static SeqRanges joined(long[] ranges) {
    Arrays.sort(ranges);
    var joined = new ArrayList<SeqRange>();
    for (int i = 0; i < ranges.length; ) {
      int first = (int) (ranges[i] >> Integer.SIZE);
      int last = (int) ranges[i++];
      while (i < ranges.length && (ranges[i] >> Integer.SIZE) - 1 <= last) {
        last = Math.max(last, (int) ranges[i++]);
      }
      joined.add(new SeqRange(first, last));
    }
    return new SeqRanges(joined);
  }

  public static SeqRanges of(SeqRange... any) {
    return of(List.of(any));
  }

  /// Everything from 0 to `last`; nothing where `last` is negative.
  public static SeqRanges upTo(int last) {
    return last < 0 ? EMPTY : of(new SeqRange(0, last));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /// How many sequence numbers there are.
  public long count() {
    return ranges.stream().mapToLong(SeqRange::size).sum();
  }

  /// One more than the highest number; 0 where there is none.
  public int next() {
    return isEmpty() ? 0 : ranges.getLast().last() + 1;
  }

  public boolean contains(int seq) {
    return !intersect(of(new SeqRange(seq, seq))).isEmpty();
  }

  public boolean containsAll(SeqRanges others) {
    return others.minus(this).isEmpty();
  }

  public SeqRanges union(SeqRanges other) {
    var all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    return of(all);
  }

  /// What is here and not in `other`.
  public SeqRanges minus(SeqRanges other) {
    var left = new ArrayList<SeqRange>();
    int o = 0;
    for (var range : ranges) {
      int from = range.first();
      while (o < other.ranges.size() && other.ranges.get(o).last() < from) {
        o++;
      }
      for (int i = o; i < other.ranges.size() && from <= range.last(); i++) {
        var hole = other.ranges.get(i);
        if (hole.first() > range.last()) {
          break;
        }
        if (hole.first() > from) {
          left.add(new SeqRange(from, hole.first() - 1));
        }
        from = hole.last() + 1;
      }
      if (from <= range.last()) {
        left.add(new SeqRange(from, range.last()));
      }
    }
    return new SeqRanges(left);
  }

  /// What is both here and in `other`.
  public SeqRanges intersect(SeqRanges other) {
    return minus(minus(other));
  }

  /// The numbers from 0 to `last` that are not here.
  public SeqRanges gapsUpTo(int last) {
    return upTo(last).minus(this);
  }

  /// The numbers below the highest one that are not here.
  public SeqRanges gaps() {
    return gapsUpTo(next() - 1);
  }

  /// The lowest ranges, at most `most` of them.
  public SeqRanges limit(int most) {
    return ranges.size() <= most ? this : new SeqRanges(ranges.subList(0, most));
  }
}
