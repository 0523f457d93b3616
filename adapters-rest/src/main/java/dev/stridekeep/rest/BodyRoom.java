package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.ProblemException;
import java.util.concurrent.atomic.AtomicLong;

/// Memory for the bodies of one bulkhead's requests, from their first byte to the answer, so that
/// bodies that wait or arrive slowly are bounded too, however many connections there are.
public final class BodyRoom {
  private final long most;
  private final Bulkhead bulkhead;
  private final AtomicLong taken = new AtomicLong();

  /// @param most bytes at once
  /// @param bulkhead says what those are told who find no room
  public BodyRoom(long most, Bulkhead bulkhead) {
    this.most = most;
    this.bulkhead = bulkhead;
  }

  /// Bytes that bodies have now.
  public long taken() {
    return taken.get();
  }

  /// The share of one request, nothing yet.
  public Share share() {
    return new Share(this);
  }

  /// What one body takes, given back when closed. For one thread.
  public static final class Share implements AutoCloseable {
    private final BodyRoom room;
    private long bytes;

    private Share(BodyRoom room) {
      this.room = room;
    }

    /// Takes more.
    ///
    /// @throws ProblemException 503 where there is no more
    void take(long more) {
      if (room.taken.addAndGet(more) > room.most) {
        room.taken.addAndGet(-more);
        throw room.bulkhead.refused();
      }
      bytes += more;
    }

    @Override
    public void close() {
      room.taken.addAndGet(-bytes);
      bytes = 0;
    }
  }
}
