package dev.stridekeep.domain.run;

/// A stored chunk is not what was stored: its checksum or its form is wrong.
public final class CorruptChunkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CorruptChunkException(String message) {
    super(message);
  }
}
