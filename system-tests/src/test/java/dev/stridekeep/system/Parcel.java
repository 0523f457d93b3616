package dev.stridekeep.system;

/// One request of a phone about one run.
sealed interface Parcel {
  /// The start.
  record Start() implements Parcel {}

  /// Points of the track.
  ///
  /// @param from index of the first one
  /// @param to index after the last one
  record Batch(int from, int to) implements Parcel {}

  /// The finish.
  record Finish() implements Parcel {}

  /// A finish that was pressed before the last one: the runner went on.
  ///
  /// @param lastSeq at most that of the last one
  record EarlyFinish(int lastSeq) implements Parcel {}
}
