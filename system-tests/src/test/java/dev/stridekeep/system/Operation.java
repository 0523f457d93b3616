package dev.stridekeep.system;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One operation of a served OpenAPI document.
///
/// @param name its operationId
/// @param method in capitals
/// @param path with `{…}` where a parameter stands
/// @param onWeb whether the web backend has it
/// @param onMobile whether the mobile backend has it
/// @param isPublic whether the document says that it needs no credentials
/// @param byCookieAlone whether the document says that it takes nothing but the cookie
record Operation(
    String name,
    String method,
    String path,
    boolean onWeb,
    boolean onMobile,
    boolean isPublic,
    boolean byCookieAlone) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  /// All operations of a document.
  static List<Operation> of(JsonObject openApi) {
    var operations = new ArrayList<Operation>();
    var paths = openApi.getJsonObject("paths");
    for (var path : paths.keySet()) {
      var item = paths.getJsonObject(path);
      for (var key : item.keySet()) {
        if (METHODS.contains(key)) {
          operations.add(of(path, key, item.getJsonObject(key)));
        }
      }
    }
    return operations;
  }

  private static Operation of(String path, String method, JsonObject operation) {
    var only = operation.getString("x-backend", "");
    var security = operation.getJsonArray("security");
    return new Operation(
        operation.getString("operationId"),
        method.toUpperCase(Locale.ROOT),
        path,
        !only.equals("mobile"),
        !only.equals("web"),
        security != null && security.isEmpty(),
        security != null
            && !security.isEmpty()
            && security.stream()
                .map(JsonValue::asJsonObject)
                .allMatch(s -> s.containsKey("cookie")));
  }

  boolean isAboutOneRun() {
    return path.contains("{runId}");
  }

  @Override
  public String toString() {
    return name + ": " + method + " " + path;
  }
}
