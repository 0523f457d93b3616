package dev.stridekeep.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// As much of the contract as a phone needs, in memory: points by sequence number, the first value
/// stands; access tokens that end; refresh tokens that rotate.
final class TinyBackend implements Transport {
  private static final ObjectMapper JSON = new ObjectMapper();

  final TreeMap<Integer, String> points = new TreeMap<>();
  final Set<String> usedRefreshTokens = new HashSet<>();
  @Nullable String startedAt;
  @Nullable String finishedAt;
  int lastSeq = -1;
  int calls;
  int tokenGeneration;
  boolean refuseRefresh;
  @Nullable HttpReply answerToAll;
  final Map<String, Integer> callsByRoute = new HashMap<>();

  @Override
  public synchronized HttpReply exchange(HttpCall call) throws IOException {
    calls++;
    var path = call.uri().getPath();
    var route = path.substring(path.lastIndexOf('/') + 1);
    callsByRoute.merge(route, 1, Integer::sum);
    if (answerToAll != null) {
      return answerToAll;
    }
    var body = call.body() == null ? JSON.nullNode() : JSON.readTree(call.body());
    if (route.equals("refresh")) {
      return refresh(body.get("refreshToken").asText());
    }
    if (!("access-" + tokenGeneration).equals(call.accessToken())) {
      return problem(401, "the access token has run out");
    }
    return switch (route) {
      case "points" -> points(body);
      case "finish" -> finish(body);
      default -> start(body);
    };
  }

  private HttpReply refresh(String token) {
    if (refuseRefresh || !token.equals("refresh-" + tokenGeneration)) {
      return problem(401, "sign in again");
    }
    usedRefreshTokens.add(token);
    return json(
        201,
        """
        {"accessToken": "access-%1$d", "accessTokenExpiresAt": "2026-01-01T00:00:00Z",
         "refreshToken": "refresh-%1$d"}"""
            .formatted(tokenGeneration));
  }

  private HttpReply start(JsonNode body) {
    var at = body.get("startedAt").asText();
    if (startedAt != null && !startedAt.equals(at)) {
      return problem(409, "started at another time");
    }
    int status = startedAt == null ? 201 : 200;
    startedAt = at;
    return json(status, "{\"status\": \"recording\"}");
  }

  private HttpReply points(JsonNode body) {
    int first = body.get("firstSeq").asInt();
    int n = body.get("time").size();
    for (int i = 0; i < n; i++) {
      points.putIfAbsent(first + i, point(body, i));
    }
    return json(
        200,
        "{\"received\": %d, \"nextSeq\": %d, \"missing\": %s, \"conflicting\": [], \"new\": 1}"
            .formatted(n, points.lastKey() + 1, ranges(stored().gaps())));
  }

  private static String point(JsonNode body, int i) {
    return body.get("time").get(i) + " " + body.get("lat").get(i) + " " + body.get("lng").get(i);
  }

  private HttpReply finish(JsonNode body) {
    finishedAt = body.get("finishedAt").asText();
    lastSeq = body.get("lastSeq").asInt();
    var missing = stored().gapsUpTo(lastSeq);
    return json(
        200,
        "{\"runId\": \"r\", \"status\": \"%s\", \"provisional\": %b, \"missing\": %s}"
            .formatted(
                missing.isEmpty() ? "complete" : "awaiting-points",
                !missing.isEmpty(),
                ranges(missing)));
  }

  private SeqRanges stored() {
    return SeqRanges.of(points.keySet().stream().map(seq -> new SeqRange(seq, seq)).toList());
  }

  private static String ranges(SeqRanges ranges) {
    return ranges.limit(100).ranges().stream()
        .map(range -> "[" + range.first() + "," + range.last() + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  static HttpReply json(int status, String text) {
    return new HttpReply(status, "application/json", "", text.getBytes(StandardCharsets.UTF_8));
  }

  static HttpReply problem(int status, String detail) {
    var text = "{\"title\": \"No\", \"detail\": \"%s\"}".formatted(detail);
    return new HttpReply(
        status, "application/problem+json", "", text.getBytes(StandardCharsets.UTF_8));
  }
}
