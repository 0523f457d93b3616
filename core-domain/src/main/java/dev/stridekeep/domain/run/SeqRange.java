package dev.stridekeep.domain.run;

/// A closed range of sequence numbers: `first` and `last` both belong to it.
///
/// @param first >= 0
/// @param last >= first
public record SeqRange(int first, int last) {
  public SeqRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("not a range of sequence numbers: " + first + ".." + last);
    }
  }

  public int size() {
    return last - first + 1;
  }

  public boolean overlaps(SeqRange other) {
    return first <= other.last && other.first <= last;
  }
}
