package dev.stridekeep.phone.client;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;

/// How batches of points are written.
public enum BatchForm {
  /// As JSON, some 50 bytes a point.
  JSON("application/json"),
  /// As one chunk, some 5 bytes a point: for phones that count bytes.
  CHUNK("application/vnd.stridekeep.points");

  private final String mediaType;

  BatchForm(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] write(Track batch) {
    return switch (this) {
      case JSON -> BatchJson.of(batch);
      case CHUNK -> TrackChunk.of(batch).bytes();
    };
  }
}
