package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What each answer to a phone that sends one request at a time must say.
final class SentSoFar {
  private static final int MOST_RANGES = 100;

  private final int points;
  private final BitSet stored = new BitSet();
  private int lastSeq = -1;
  private boolean started;

  /// @param points how many the run has
  SentSoFar(int points) {
    this.points = points;
  }

  void check(Parcel parcel, Reply reply) {
    switch (parcel) {
      case Parcel.Start _ -> {
        reply.expect(started ? 200 : 201);
        started = true;
      }
      case Parcel.Batch(int from, int to) -> {
        stored.set(from, to);
        reply.expect(200);
        assertEquals(to - from, reply.json().getInt("received"));
        assertEquals(stored.length(), reply.json().getInt("nextSeq"));
        assertEquals(missing(stored, stored.length() - 1), reply.ranges("missing"));
        assertEquals(List.of(), reply.ranges("conflicting"));
      }
      case Parcel.Finish _ -> finish(points - 1, reply);
      case Parcel.EarlyFinish(int last) -> finish(last, reply);
    }
  }

  private void finish(int last, Reply reply) {
    if (last < lastSeq) {
      reply.expect(409);
      return;
    }
    lastSeq = last;
    var missing = missing(stored, lastSeq);
    JsonObject answer = reply.expect(200).json();
    assertEquals(missing, reply.ranges("missing"));
    assertEquals(missing.isEmpty() ? "complete" : "awaiting-points", answer.getString("status"));
    assertEquals(!missing.isEmpty(), answer.getBoolean("provisional"));
    assertEquals(
        missing.isEmpty() ? "positions" : "device",
        answer.getJsonObject("summary").getString("distanceSource"));
    assertEquals(stored.cardinality(), answer.getJsonObject("summary").getInt("points"));
  }

  /// The lowest closed ranges up to `last` that are not stored.
  private static List<List<Integer>> missing(BitSet stored, int last) {
    var ranges = new ArrayList<List<Integer>>();
    int gap = stored.nextClearBit(0);
    while (gap <= last && ranges.size() < MOST_RANGES) {
      int next = stored.nextSetBit(gap);
      int end = next < 0 ? last : Math.min(last, next - 1);
      ranges.add(List.of(gap, end));
      gap = stored.nextClearBit(end + 1);
    }
    return ranges;
  }
}
