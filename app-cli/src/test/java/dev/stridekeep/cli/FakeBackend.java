package dev.stridekeep.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;

/// A program that answers as a backend does, as far as `run` asks.
final class FakeBackend implements Transport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Set<Integer> points = new HashSet<>();

  @Override
  public HttpReply exchange(HttpCall call) throws IOException {
    byte[] request = Objects.requireNonNullElse(call.body(), new byte[0]);
    return new HttpReply(
        200, "application/json", "", answer(call.method(), call.uri().getPath(), request));
  }

  public static void main(String[] args) throws IOException {
    var mobile = System.getProperty("java.class.path").contains("mobile");
    var name = mobile ? "STRIDEKEEP_MOBILE_PORT" : "STRIDEKEEP_WEB_PORT";
    if (System.getenv().containsKey("FAKE_BACKEND_BREAKS")) {
      System.out.println("the disk is full");
      System.exit(3);
    }
    var server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(name))),
            0);
    server.createContext("/", new FakeBackend()::handle);
    server.start();
  }

  /// Makes a jar that runs this program where `./stridekeep` looks for an app.
  static void install(Path home, String app) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeBackend.class.getName());
    var classPath = new StringBuilder();
    for (var entry : System.getProperty("java.class.path").split(":")) {
      classPath.append(Path.of(entry).toUri()).append(' ');
    }
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString().strip());
    var jar = home.resolve(app).resolve("target").resolve("stridekeep-" + app + ".jar");
    Files.createDirectories(jar.getParent());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      byte[] bytes =
          answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), request);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private byte[] answer(String method, String path, byte[] request) throws IOException {
    var body = request.length == 0 ? JSON.nullNode() : JSON.readTree(request);
    return JSON.writeValueAsString(answer(method, path, body)).getBytes(StandardCharsets.UTF_8);
  }

  private synchronized Map<String, ?> answer(String method, String path, JsonNode body) {
    var last = path.substring(path.lastIndexOf('/') + 1);
    return switch (last) {
      case "accounts" -> Map.of("accountId", "1");
      case "sessions" ->
          Map.of("accessToken", "a", "accessTokenExpiresAt", "", "refreshToken", "r");
      case "totals" ->
          Map.of("runs", 1, "distanceMeters", 5000, "movingSeconds", 1, "elapsedSeconds", 1);
      case "points" -> points(body);
      case "finish" ->
          Map.of(
              "runId",
              "1",
              "status",
              "complete",
              "provisional",
              false,
              "missing",
              missing(body.get("lastSeq").asInt()));
      case "ready" -> Map.of();
      default -> method.equals("PUT") ? Map.of() : run(last);
    };
  }

  /// How many points arrived.
  synchronized int pointCount() {
    return points.size();
  }

  private Map<String, ?> points(JsonNode body) {
    int n = body.get("time").size();
    for (int i = 0; i < n; i++) {
      points.add(body.get("firstSeq").asInt() + i);
    }
    int highest = points.stream().mapToInt(Integer::intValue).max().orElse(-1);
    return Map.of(
        "received",
        n,
        "nextSeq",
        highest + 1,
        "missing",
        missing(highest),
        "conflicting",
        new int[0][]);
  }

  private int[][] missing(int last) {
    return IntStream.rangeClosed(0, last)
        .filter(seq -> !points.contains(seq))
        .mapToObj(seq -> new int[] {seq, seq})
        .toArray(int[][]::new);
  }

  private Map<String, ?> run(String id) {
    return Map.of(
        "runId",
        id,
        "status",
        "complete",
        "provisional",
        false,
        "summary",
        Map.of("distanceMeters", 4987.6, "points", points.size()));
  }
}
