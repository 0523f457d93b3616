package dev.stridekeep.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// One request and the answer to it, as a file:
/// `{"request": {"as", "method", "path", "headers", "body"}, "answer": {"status", "body"}}`.
///
/// A body that is a string is sent as it is, one that begins with `base64:` as those bytes. In the
/// answer `"(number)"`, `"(text)"` and `"(any)"`
/// stand for values that engines or chance make.
record GoldenPair(String name, JsonObject pair) {
  private static final String BASE64 = "base64:";
  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(GoldenPair.class.getResource("/golden")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /// All pairs by story, each story's in order.
  static Map<String, List<GoldenPair>> stories() throws IOException {
    var stories = new TreeMap<String, List<GoldenPair>>();
    try (var folders = Files.list(FOLDER)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        try (var files = Files.list(folder)) {
          stories.put(
              folder.getFileName().toString(), files.sorted().map(GoldenPair::read).toList());
        }
      }
    }
    return stories;
  }

  private static GoldenPair read(Path file) {
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      return new GoldenPair(FOLDER.relativize(file).toString(), reader.readObject());
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }

  private JsonObject request() {
    return pair.getJsonObject("request");
  }

  String method() {
    return request().getString("method");
  }

  String path() {
    return request().getString("path");
  }

  /// Whose token is sent: `runner` or `other`; empty for nobody's.
  String who() {
    return request().getString("as", "");
  }

  JsonObject headers() {
    return request().containsKey("headers")
        ? request().getJsonObject("headers")
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  byte[] body() {
    var body = request().get("body");
    return switch (body) {
      case null -> new byte[0];
      case JsonString text when text.getString().startsWith(BASE64) ->
          Base64.getDecoder().decode(text.getString().substring(BASE64.length()));
      case JsonString text -> text.getString().getBytes(UTF_8);
      default -> body.toString().getBytes(UTF_8);
    };
  }

  int status() {
    return pair.getJsonObject("answer").getInt("status");
  }

  void assertAnswered(String answer) {
    var expected = pair.getJsonObject("answer").get("body");
    switch (expected) {
      case null -> assertEquals("", answer, name);
      case JsonString text when text.getString().equals("(any)") -> {}
      case JsonString text -> assertEquals(text.getString(), answer, name);
      default -> {
        try (var reader = Json.createReader(new StringReader(answer))) {
          assertSame(name + " ", expected, reader.readValue());
        }
      }
    }
  }

  private static void assertSame(String where, JsonValue expected, JsonValue actual) {
    switch (expected) {
      case JsonString text when text.getString().equals("(any)") -> {}
      case JsonString text when text.getString().equals("(number)") ->
          assertEquals(JsonValue.ValueType.NUMBER, actual.getValueType(), where);
      case JsonString text when text.getString().equals("(text)") ->
          assertEquals(JsonValue.ValueType.STRING, actual.getValueType(), where);
      case JsonNumber number when actual instanceof JsonNumber told ->
          assertEquals(number.doubleValue(), told.doubleValue(), where);
      case JsonObject object -> {
        assertTrue(actual instanceof JsonObject, where + actual);
        assertEquals(object.keySet(), actual.asJsonObject().keySet(), where);
        object.forEach(
            (key, value) ->
                assertSame(
                    where + "/" + key,
                    value,
                    actual.asJsonObject().getOrDefault(key, JsonValue.NULL)));
      }
      case JsonArray array -> {
        assertTrue(actual instanceof JsonArray, where + actual);
        assertEquals(array.size(), actual.asJsonArray().size(), where + actual);
        for (int i = 0; i < array.size(); i++) {
          assertSame(where + "/" + i, array.get(i), actual.asJsonArray().get(i));
        }
      }
      default -> assertEquals(expected, actual, where);
    }
  }
}
