package dev.stridekeep.torture.check;

import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import java.util.BitSet;
import java.util.HashMap;

/// How a track that was read differs from the one that was recorded.
///
/// @param lost acknowledged points that are not there
/// @param twice points that are there again
/// @param strange points that nobody recorded, or not with these values
/// @param disordered points that come after one with a higher sequence number
record TrackComparison(int lost, int twice, int strange, int disordered) {
  /// @param recorded with all values
  /// @param acknowledged of its sequence numbers
  /// @param read in its order, without sequence numbers of its own and without accuracies
  static TrackComparison of(Track recorded, SeqRanges acknowledged, Track read) {
    var places = new HashMap<Place, Integer>();
    for (int i = 0; i < recorded.size(); i++) {
      places.put(Place.of(recorded, i), i);
    }
    var seen = new BitSet();
    int twice = 0;
    int strange = 0;
    int disordered = 0;
    int highest = -1;
    for (int i = 0; i < read.size(); i++) {
      var at = places.get(Place.of(read, i));
      if (at == null) {
        strange++;
        continue;
      }
      int seq = recorded.seq(at);
      twice += seen.get(seq) ? 1 : 0;
      disordered += seq < highest ? 1 : 0;
      seen.set(seq);
      highest = Math.max(highest, seq);
    }
    return new TrackComparison(lost(acknowledged, seen), twice, strange, disordered);
  }

  private static int lost(SeqRanges acknowledged, BitSet seen) {
    int lost = 0;
    for (var range : acknowledged.ranges()) {
      lost += range.size() - seen.get(range.first(), range.last() + 1).cardinality();
    }
    return lost;
  }

  boolean isSame() {
    return lost == 0 && twice == 0 && strange == 0 && disordered == 0;
  }

  /// All values of a point that an export tells.
  private record Place(
      long timeMillis,
      double latitude,
      double longitude,
      double altitude,
      int heartRate,
      int cadence) {
    static Place of(Track track, int i) {
      return new Place(
          track.timeMillis(i),
          track.latitude(i),
          track.longitude(i),
          track.altitude(i),
          track.heartRate(i),
          track.cadence(i));
    }
  }
}
