package dev.stridekeep.domain.run;

/// The columns of a chunk as they were written, in the order of the form: time, latitude,
/// longitude, altitude, accuracy, heart rate, cadence, each at the resolution that [Track] holds.
///
/// @param values seven columns of one length; [Track#NO_VALUE] where a point has none
@SuppressWarnings("ArrayRecordComponent") // filled by the decoder, then read once
record ChunkColumns(int firstSeq, long[][] values) {
  int size() {
    return values[0].length;
  }

  /// The points.
  ///
  /// @throws CorruptChunkException where a time is none
  Track track() {
    var track = Track.builder(size());
    try {
      for (int i = 0; i < size(); i++) {
        track.addStored(
            firstSeq + i,
            values[0][i],
            (int) values[1][i],
            (int) values[2][i],
            (int) values[3][i],
            (int) values[4][i],
            (int) values[5][i],
            (int) values[6][i]);
      }
    } catch (IllegalArgumentException e) {
      throw new CorruptChunkException("chunk holds a value out of range: " + e.getMessage());
    }
    return track.build();
  }
}
