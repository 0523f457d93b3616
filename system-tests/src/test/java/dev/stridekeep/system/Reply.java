package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An answer of a backend.
///
/// @param request what it answers, for messages
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Reply(String request, int status, HttpHeaders headers, byte[] body) {
  /// This answer, which must have one of these statuses.
  Reply expect(int... statuses) {
    for (int expected : statuses) {
      if (status == expected) {
        return this;
      }
    }
    assertEquals(statuses[0], status, this::toString);
    return this;
  }

  boolean isOk() {
    return status >= 200 && status < 300;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  JsonObject json() {
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      throw new AssertionError("no JSON object: " + this, e);
    }
  }

  String contentType() {
    return headers.firstValue("Content-Type").orElse("");
  }

  /// Ranges of a JSON array of pairs, as the wire contract writes them.
  List<List<Integer>> ranges(String name) {
    var ranges = new ArrayList<List<Integer>>();
    for (var pair : json().getJsonArray(name).getValuesAs(JsonArray.class)) {
      ranges.add(List.of(pair.getInt(0), pair.getInt(1)));
    }
    return ranges;
  }

  @Override
  public String toString() {
    return request + " -> " + status + " " + text();
  }
}
