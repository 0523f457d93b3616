package dev.stridekeep.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The content of a file, unpacked where it is packed with gzip, and bounded.
///
/// Only a failure of the source is an exception here. A damaged packing, or content beyond the
/// bound, ends the content early, and [#damage()] says why.
final class ContentStream extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  private final Source source;
  private final InputStream content;
  private long left;
  private @Nullable String damage;

  private ContentStream(Source source, InputStream content, long limit, @Nullable String damage) {
    this.source = source;
    this.content = content;
    this.left = limit;
    this.damage = damage;
  }

  /// The content of a file.
  ///
  /// @param limit most bytes of content
  static ContentStream of(InputStream in, long limit) throws IOException {
    var source = new Source(in);
    var buffered = new BufferedInputStream(source, BUFFER);
    buffered.mark(2);
    int magic = buffered.read() << 8 | buffered.read();
    buffered.reset();
    if (magic != GZIP_MAGIC) {
      return new ContentStream(source, buffered, limit, null);
    }
    try {
      return new ContentStream(source, new GZIPInputStream(buffered, BUFFER), limit, null);
    } catch (IOException e) {
      source.rethrow();
      return new ContentStream(source, InputStream.nullInputStream(), 0, "its packing is damaged");
    }
  }

  /// Why the content ended early, to stand after "the file is cut off: "; null where it did not.
  @Nullable String damage() {
    return damage;
  }

  /// Throws the source's failure, where it had one that a library has swallowed.
  void rethrow() throws IOException {
    source.rethrow();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (damage != null || length == 0) {
      return length == 0 ? 0 : -1;
    }
    if (left == 0) {
      damage = "it has more content than can be read";
      return -1;
    }
    try {
      int n = content.read(to, offset, (int) Math.min(length, left));
      left -= Math.max(n, 0);
      return n;
    } catch (IOException e) {
      source.rethrow();
      damage = "its packing is damaged";
      return -1;
    }
  }

  /// Remembers a failure of the stream below, which libraries on the way up may wrap or swallow.
  private static final class Source extends InputStream {
    private final InputStream in;
    private @Nullable IOException failure;

    Source(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      try {
        return in.read(to, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
