package dev.stridekeep.torture.server;

/// A program of the system did not do what it was to do; the message says which and why.
public final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandFailedException(String message) {
    super(message);
  }
}
