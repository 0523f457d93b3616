package dev.stridekeep.phone;

import java.util.List;

/// Decides what really becomes of the parcels that a phone wants to send: a test's way to bring
/// about what networks and impatient programs do.
@FunctionalInterface
public interface Mischief {
  /// None: each parcel once, in its order.
  Mischief NONE = (due, _) -> due;

  /// What to send now. A parcel left out comes again next time; sooner or later each must be let
  /// through.
  ///
  /// @param due what is to be sent
  /// @param outbox the run that they belong to
  List<Parcel> rearrange(List<Parcel> due, Outbox outbox);
}
