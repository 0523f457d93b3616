package dev.stridekeep.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.rest.TestServer;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JsonBodiesTest {
  private TestServer server;

  public record Inner(@Nullable @TimestampText String at, @Nullable Double size) {}

  public record Order(
      @NotNull @Size(min = 2, max = 5) String name,
      @Nullable @Max(10) Integer count,
      @Nullable Boolean gift,
      @Nullable @ZoneText String zone,
      @Nullable @UuidText String id,
      @Nullable @Valid Inner inner,
      @Nullable @Size(max = 3) List<@Valid Inner> list) {}

  private static final class Orders implements HttpService {
    @Override
    public void routing(HttpRules rules) {
      rules
          .post(
              "/orders",
              (request, response) ->
                  JsonAnswers.ok(request, response, JsonBodies.read(request, Order.class)))
          .patch(
              "/orders",
              (request, response) -> {
                var target = Json.createObjectBuilder().add("name", "old").add("count", 3).build();
                var merged = JsonBodies.merged(target, JsonBodies.readMergePatch(request));
                JsonAnswers.ok(request, response, JsonRecords.bind(merged, Order.class));
              });
    }
  }

  @BeforeAll
  void start() {
    server = new TestServer(new Orders());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static JsonObject parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private Map<String, String> errors(String body) {
    var answer = server.json("POST", "/orders", body);
    assertEquals(400, answer.statusCode(), answer.body());
    var problem = parse(answer.body());
    assertTrue(problem.getString("type").endsWith("/invalid-fields"), answer.body());
    var errors = new TreeMap<String, String>();
    for (var error : problem.getJsonArray("errors").getValuesAs(JsonObject.class)) {
      errors.put(error.getString("pointer"), error.getString("detail"));
    }
    return errors;
  }

  @Test
  void what_is_not_given_is_there_as_null() {
    var answer = server.json("POST", "/orders", "{\"name\":\"abc\",\"other\":[{}]}");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(
        parse(
            """
            {"name":"abc","count":null,"gift":null,"zone":null,"id":null,"inner":null,"list":null}
            """),
        parse(answer.body()));
  }

  @Test
  void all_fields_go_through() {
    var body =
        """
        {"name":"abc","count":1e1,"gift":true,"zone":"Europe/Berlin",
         "id":"0199a3f2-7c00-7000-8000-000000000001",
         "inner":{"at":"2026-11-21T07:30:00.123456+02:00","size":2.5},
         "list":[{"at":null,"size":1.0}]}
        """;
    var answer = server.json("POST", "/orders", body);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(10, parse(answer.body()).getInt("count"));
    assertEquals(
        "2026-11-21T07:30:00.123456+02:00",
        parse(answer.body()).getJsonObject("inner").getString("at"));
  }

  @Test
  void each_bad_value_has_its_pointer() {
    assertEquals(
        Map.of(
            "/name", "must not be null",
            "/count", "must be less than or equal to 10",
            "/inner/at",
                "must be an RFC 3339 timestamp from 1970 to 9999 such as 2026-11-21T07:30:00Z",
            "/list/1/at",
                "must be an RFC 3339 timestamp from 1970 to 9999 such as 2026-11-21T07:30:00Z",
            "/zone", "must be a time zone of the IANA database such as Europe/Berlin",
            "/id", "must be a UUID such as 0199a3f2-7c00-7000-8000-000000000001"),
        errors(
            """
            {"count":11,"zone":"+02:00","id":"1-1-1-1-1","inner":{"at":"yesterday"},
             "list":[{},{"at":"1969-12-31T23:59:59Z"}]}
            """));
  }

  @Test
  void each_wrong_type_has_its_pointer() {
    assertEquals(
        Map.of(
            "/name", "must be a string",
            "/count", "must be a whole number",
            "/gift", "must be true or false",
            "/inner", "must be an object",
            "/list/0", "must be not null",
            "/list/1/size", "must be a number"),
        errors(
            """
            {"name":5,"count":1.5,"gift":"yes","inner":[],"list":[null,{"size":1e400}]}
            """));
    assertEquals(
        Map.of("/list", "must be an array", "/count", "must be a whole number"),
        errors("{\"name\":\"abc\",\"list\":{},\"count\":1e999999}"));
  }

  @Test
  void a_message_is_never_an_expression() {
    var body = "{\"name\":\"${1+1}{validatedValue}\"}";
    assertEquals(Map.of("/name", "size must be between 2 and 5"), errors(body));
  }

  @Test
  void malformed_json_is_a_400() {
    for (var body :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{\"name\":\"abc\"} x",
            "{\"name\":\"abc\",\"name\":\"abd\"}",
            "{\"name\":NaN}",
            "{name:1}",
            "{\"count\":" + "9".repeat(5_000) + "}",
            "{\"a\":".repeat(50_000))) {
      var answer = server.json("POST", "/orders", body);
      assertEquals(400, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("problems/malformed-json"), answer.body());
    }
  }

  @Test
  void another_media_type_is_a_415() {
    var answer =
        server.send(
            server
                .request("/orders")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));
    assertEquals(415, answer.statusCode());
    assertTrue(answer.body().contains("Content-Type must be application/json."), answer.body());
  }

  @Test
  void a_merge_patch_changes_what_it_names_and_null_removes() {
    var answer =
        server.send(
            server
                .request("/orders")
                .header("Content-Type", "application/merge-patch+json; charset=utf-8")
                .method("PATCH", BodyPublishers.ofString("{\"name\":\"new\",\"count\":null}")));
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("new", parse(answer.body()).getString("name"));
    assertTrue(parse(answer.body()).isNull("count"));
  }
}
