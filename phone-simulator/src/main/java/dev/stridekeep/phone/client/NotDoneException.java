package dev.stridekeep.phone.client;

/// A call that had to succeed did not; the message says why.
public final class NotDoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotDoneException(String message) {
    super(message);
  }
}
