package dev.stridekeep.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.torture.net.Line;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/// Reads as one account from one backend, patiently: what does not answer now is asked again.
final class Reader implements AutoCloseable {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 500;
  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Line line;
  private final String accessToken;

  Reader(InetSocketAddress backend, String accessToken) {
    line = new Line(backend, TIME_LIMIT);
    this.accessToken = accessToken;
  }

  /// @throws IOException where no answer but "later" comes
  HttpReply get(String path, String accept) throws IOException, InterruptedException {
    var call = new HttpCall("GET", URI.create("http://backend" + path), accessToken, null);
    IOException failure = new IOException(path + " is never answered");
    for (int i = 0; i < TRIES; i++) {
      try {
        var reply = line.exchange(call, accept);
        if (reply.status() < 500 && reply.status() != 429) {
          return reply;
        }
        failure = new IOException(path + " is answered " + reply.status());
      } catch (IOException e) {
        failure = e;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw failure;
  }

  int status(String path) throws IOException, InterruptedException {
    return get(path, JSON).status();
  }

  /// @throws IOException where it is not answered with 200
  JsonNode json(String path) throws IOException, InterruptedException {
    return MAPPER.readTree(body(path, JSON));
  }

  /// @throws IOException where it is not answered with 200
  byte[] body(String path, String accept) throws IOException, InterruptedException {
    var reply = get(path, accept);
    if (reply.status() != 200) {
      throw new IOException(path + " is answered " + reply.status());
    }
    return reply.body();
  }

  @Override
  public void close() {
    line.close();
  }
}
