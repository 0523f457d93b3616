package dev.stridekeep.backend;

/// A setting is wrong; the message names it and says what to mend.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }
}
