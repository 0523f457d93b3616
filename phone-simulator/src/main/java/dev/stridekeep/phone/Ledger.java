package dev.stridekeep.phone;

/// Keeps receipts, so that a checker can hold the backend to them later.
@FunctionalInterface
public interface Ledger {
  /// Throws receipts away.
  Ledger NONE = _ -> {};

  void note(Receipt receipt);
}
