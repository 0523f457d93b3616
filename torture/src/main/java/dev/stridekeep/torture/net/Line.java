package dev.stridekeep.torture.net;

import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One connection of a client to one backend, HTTP/1.1, kept alive and made anew when it breaks.
/// As little work as can be: tens of thousands of calls a minute leave from here, on the same
/// cores that the backends need. Not safe for use by several threads.
public final class Line implements Transport, AutoCloseable {
  private static final int CONNECT_MILLIS = 2_000;

  private final InetSocketAddress backend;
  private final int timeLimitMillis;
  private @Nullable Socket socket;
  private @Nullable ReplyReader reader;

  /// @param timeLimit for each piece of an answer
  public Line(InetSocketAddress backend, Duration timeLimit) {
    this.backend = backend;
    timeLimitMillis = (int) timeLimit.toMillis();
  }

  @Override
  public HttpReply exchange(HttpCall call) throws IOException {
    return exchange(call, "application/json, application/problem+json");
  }

  /// @param accept media type of the wanted answer
  public HttpReply exchange(HttpCall call, String accept) throws IOException {
    try {
      var open = connect();
      open.getOutputStream().write(request(call, accept));
      var in = reader;
      if (in == null) {
        throw new IOException("closed");
      }
      var reply = in.read();
      if (in.isLast()) {
        close();
      }
      return reply;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private Socket connect() throws IOException {
    var open = socket;
    if (open != null) {
      return open;
    }
    var fresh = new Socket();
    socket = fresh;
    fresh.connect(backend, CONNECT_MILLIS);
    fresh.setTcpNoDelay(true);
    fresh.setSoTimeout(timeLimitMillis);
    reader = new ReplyReader(fresh.getInputStream());
    return fresh;
  }

  private byte[] request(HttpCall call, String accept) {
    byte[] body = call.body();
    var head = new StringBuilder(256);
    head.append(call.method()).append(' ').append(call.uri().getRawPath());
    if (call.uri().getRawQuery() != null) {
      head.append('?').append(call.uri().getRawQuery());
    }
    head.append(" HTTP/1.1\r\nHost: ").append(backend.getHostString());
    head.append(':').append(backend.getPort()).append("\r\nAccept: ").append(accept);
    if (call.accessToken() != null) {
      head.append("\r\nAuthorization: Bearer ").append(call.accessToken());
    }
    if (body != null) {
      head.append("\r\nContent-Type: ").append(call.contentType());
    }
    head.append("\r\nContent-Length: ").append(body == null ? 0 : body.length).append("\r\n\r\n");
    byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    if (body == null) {
      return first;
    }
    var whole = new byte[first.length + body.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    return whole;
  }

  /// Breaks the connection; the next call makes another one.
  @Override
  public void close() {
    var open = socket;
    socket = null;
    reader = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Nothing is left to do.
      }
    }
  }
}
