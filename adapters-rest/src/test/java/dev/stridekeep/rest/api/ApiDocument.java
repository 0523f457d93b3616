package dev.stridekeep.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.stridekeep.rest.TestServer;
import dev.stridekeep.rest.operation.OpenApiRoutes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The OpenAPI document as a server sends it.
final class ApiDocument {
  private static final Set<String> METHODS =
      Set.of("get", "head", "put", "post", "patch", "delete");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private final JsonNode document;

  ApiDocument() {
    try (var server = new TestServer(new OpenApiRoutes())) {
      document = JSON.readTree(server.get("/openapi").body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// All operations as `GET /v1/runs`.
  Set<String> operations() {
    var operations = new TreeSet<String>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return operations;
  }

  JsonNode operation(String method, String template) {
    return document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
  }

  /// Fails where the document does not describe an answer: its status, its media type, or a body
  /// that is not of its schema. Paths that the document does not have are left alone.
  void assertDescribes(String method, String path, HttpResponse<String> answer) {
    var operation = operation(method, template(path));
    if (operation.isMissingNode()) {
      assertTrue(Set.of(404, 405).contains(answer.statusCode()), method + " " + path);
      return;
    }
    var what = method + " " + path + " -> " + answer.statusCode();
    var response = resolved(operation.path("responses").path("" + answer.statusCode()));
    assertTrue(response.isObject(), "not documented: " + what);
    if (answer.body().isEmpty()) {
      return;
    }
    var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    var content = response.path("content").path(type);
    assertTrue(content.isObject(), "not documented: " + what + " as " + type);
    if (content.has("schema") && type.endsWith("json")) {
      assertSchema(content.path("schema"), answer.body(), what);
    }
  }

  private void assertSchema(JsonNode schema, String body, String what) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    try {
      var errors =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(whole)
              .validate(JSON.readTree(body));
      assertEquals(Set.of(), errors, what + " " + body);
    } catch (IOException e) {
      throw new AssertionError(what, e);
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /// The path of the document that a request's path is of; exact ones win.
  private String template(String path) {
    var bare = path.split("\\?", 2)[0];
    if (document.path("paths").has(bare)) {
      return bare;
    }
    for (var template : document.path("paths").properties()) {
      var pattern = VARIABLE.matcher(template.getKey()).replaceAll("[^/]+");
      if (bare.matches(pattern)) {
        return template.getKey();
      }
    }
    return bare;
  }
}
