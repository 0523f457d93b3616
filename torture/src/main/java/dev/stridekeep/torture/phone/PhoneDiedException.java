package dev.stridekeep.torture.phone;

/// The phone is dead: what it had not written down it does not know any more.
final class PhoneDiedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
