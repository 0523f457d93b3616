package dev.stridekeep.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The values of an `IN (…)`. A server keeps each length prepared as a statement of its own, for
/// each connection and up to a limit over all of them, so lists come in few lengths.
public final class InList {
  private InList() {}

  /// The values, and the last of them again until their number is a power of two.
  ///
  /// @param values at least one
  public static <T> List<T> padded(List<T> values) {
    int length = Integer.highestOneBit(values.size() * 2 - 1);
    var padded = new ArrayList<T>(length);
    padded.addAll(values);
    padded.addAll(Collections.nCopies(length - values.size(), values.getLast()));
    return padded;
  }
}
