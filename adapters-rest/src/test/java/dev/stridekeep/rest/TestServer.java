package dev.stridekeep.rest;

import io.helidon.webserver.http.HttpService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A real server on a free port with a client that speaks to it, for tests.
public final class TestServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RestServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  public TestServer(HttpService... services) {
    this(new SimpleMeterRegistry(), services);
  }

  public TestServer(MeterRegistry registry, HttpService... services) {
    server = RestServer.start(ServerSettings.onLoopback(0), registry, List.of(services));
  }

  public int port() {
    return server.port();
  }

  /// A request to a path of this server.
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(PATIENCE);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request.build(), BodyHandlers.ofString());
  }

  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /// Sends a JSON text.
  public HttpResponse<String> json(String method, String path, String body) {
    return json(method, path, HttpRequest.BodyPublishers.ofString(body));
  }

  public HttpResponse<String> json(String method, String path, BodyPublisher body) {
    return send(request(path).header("Content-Type", "application/json").method(method, body));
  }

  /// Sends bytes as they are and reads what comes until the server closes.
  public String raw(String bytes) {
    return raw(port(), bytes);
  }

  /// As [#raw(String)], to any port of this machine.
  public static String raw(int port, String bytes) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("no answer to " + bytes, e);
    }
  }

  public static byte[] gzip(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  /// Stops the server while the client goes on.
  public void stop() {
    server.close();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
