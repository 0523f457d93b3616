package dev.stridekeep.torture.net;

import dev.stridekeep.phone.client.HttpReply;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads the answers of one HTTP/1.1 connection, one after the other. An answer that ends too early
/// is none.
final class ReplyReader {
  private static final int BUFFER_BYTES = 8_192;
  private static final int MAX_LINE_BYTES = 16_384;

  private final InputStream in;
  private boolean last;

  ReplyReader(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
  }

  /// Whether the server closes the connection after the answer that was read last.
  boolean isLast() {
    return last;
  }

  HttpReply read() throws IOException {
    int status = status(line());
    var headers = headers();
    last = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    var contentType = headers.getOrDefault("content-type", "");
    int parameters = contentType.indexOf(';');
    return new HttpReply(
        status,
        (parameters < 0 ? contentType : contentType.substring(0, parameters))
            .strip()
            .toLowerCase(Locale.ROOT),
        headers.getOrDefault("retry-after", ""),
        body(status, headers));
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.1 [1-5][0-9][0-9].*")) {
      throw new IOException("not an answer: " + line);
    }
    return Integer.parseInt(line, 9, 12, 10);
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks();
    }
    var length = headers.get("content-length");
    if (length == null) {
      last = true;
      return in.readAllBytes();
    }
    return exactly(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      var size = line();
      int end = size.indexOf(';');
      int n = Integer.parseInt((end < 0 ? size : size.substring(0, end)).strip(), 16);
      if (n == 0) {
        var _ = headers();
        return body.toByteArray();
      }
      body.write(exactly(n));
      var _ = line();
    }
  }

  private byte[] exactly(int n) throws IOException {
    byte[] bytes = in.readNBytes(n);
    if (bytes.length < n) {
      throw new EOFException("the answer ends after " + bytes.length + " of " + n + " bytes");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream(64);
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("the connection ended before the answer");
      }
      if (b == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      }
      if (line.size() >= MAX_LINE_BYTES) {
        throw new IOException("a header line without an end");
      }
      line.write(b);
    }
  }
}
