package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// A body that may neither be too long nor take too long. What goes wrong is told to the client.
final class GuardedStream extends FilterInputStream {
  /// Longest time from the first to the last byte of a body.
  private static final Duration MAX_TIME = Duration.ofMinutes(2);

  private final long limit;
  private final long began = System.nanoTime();
  private long read;

  GuardedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /// The same body with a limit no higher than this one's.
  GuardedStream upTo(long lower) {
    return new GuardedStream(in, Math.min(limit, lower));
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n;
    try {
      n = super.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw RequestBody.failed(e);
    }
    read += Math.max(n, 0);
    if (read > limit) {
      throw new ProblemException(
          ProblemType.PAYLOAD_TOO_LARGE,
          "The body may have at most " + limit + " bytes, unpacked; send less at once.");
    }
    if (System.nanoTime() - began > MAX_TIME.toNanos()) {
      throw new ProblemException(
          ProblemType.REQUEST_TIMEOUT,
          "The body took longer than " + MAX_TIME.toSeconds() + " s; send it again.");
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.min(n, 8_192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /// Leaves the rest of the body to the server, which reads or drops it with the connection.
  @Override
  public void close() {}
}
