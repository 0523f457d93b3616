package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;

/// What answers to a phone that sends several requests at once must say: a point that was
/// acknowledged before a request was sent is stored for its answer, and one that nobody has sent is
/// not.
final class SentAtOnce {
  private final BitSet sent = new BitSet();
  private final BitSet acknowledged = new BitSet();

  /// Notes that a batch is about to be sent; returns what its answer must hold as stored.
  synchronized BitSet send(Parcel.Batch batch) {
    sent.set(batch.from(), batch.to());
    var stored = (BitSet) acknowledged.clone();
    stored.set(batch.from(), batch.to());
    return stored;
  }

  /// Checks the answer to a batch.
  ///
  /// @param stored what [#send] returned
  synchronized void check(Parcel.Batch batch, BitSet stored, Reply reply) {
    acknowledged.set(batch.from(), batch.to());
    var missing = new BitSet();
    reply.ranges("missing").forEach(r -> missing.set(r.getFirst(), r.getLast() + 1));
    int nextSeq = reply.json().getInt("nextSeq");
    var there = new BitSet();
    there.set(0, nextSeq);
    there.andNot(missing);
    assertHolds(there, stored, reply);
    assertHolds(sent, there, reply);
  }

  private static void assertHolds(BitSet all, BitSet some, Reply reply) {
    var absent = (BitSet) some.clone();
    absent.andNot(all);
    assertEquals(new BitSet(), absent, reply::toString);
  }
}
