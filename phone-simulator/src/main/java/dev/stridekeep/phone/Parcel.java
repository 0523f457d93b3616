package dev.stridekeep.phone;

import dev.stridekeep.domain.run.SeqRange;

/// One thing that a phone sends.
public sealed interface Parcel {
  /// The start of the run.
  record StartParcel() implements Parcel {}

  /// Some of its points.
  record PointsParcel(SeqRange range) implements Parcel {}

  /// Its finish.
  record FinishParcel() implements Parcel {}
}
