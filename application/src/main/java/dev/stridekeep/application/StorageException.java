package dev.stridekeep.application;

/// A store could not be reached or did not answer in time. Nothing was acknowledged; sending the
/// same again is safe.
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }

  public StorageException(String message) {
    super(message);
  }
}
