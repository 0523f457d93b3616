package dev.stridekeep.rest.json;

import dev.stridekeep.rest.RequestBody;
import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.util.Map;

/// Reads JSON bodies off the path of a batch: one object, into a record whose fields are checked.
///
/// Unknown fields are ignored; a field named twice is malformed, since which one counts would be
/// anyone's guess.
public final class JsonBodies {
  private static final int MAX_DEPTH = 32;

  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private JsonBodies() {}

  /// The body as a record: bound by JSON Binding, checked by its Jakarta Validation constraints.
  ///
  /// @throws ProblemException 400, 413 or 415
  public static <T extends Record> T read(ServerRequest request, Class<T> type) {
    return JsonRecords.bind(readObject(request), type);
  }

  /// The body as a JSON object.
  public static JsonObject readObject(ServerRequest request) {
    return parse(bytes(request, RequestBody.MAX_JSON));
  }

  /// The body as a JSON Merge Patch (RFC 7396) for an object; `application/json` is taken too.
  public static JsonObject readMergePatch(ServerRequest request) {
    var _ = requireType(request, "application/merge-patch+json", "application/json");
    return parse(RequestBody.read(request, RequestBody.MAX_JSON));
  }

  /// An object as a merge patch makes it (RFC 7396).
  public static JsonObject merged(JsonObject target, JsonObject patch) {
    return Json.createMergePatch(patch).apply(target).asJsonObject();
  }

  /// The bytes of a JSON body.
  ///
  /// @param limit most bytes, see [RequestBody]
  public static byte[] bytes(ServerRequest request, int limit) {
    var _ = requireType(request, "application/json");
    return RequestBody.read(request, limit);
  }

  /// A malformed body as a problem.
  ///
  /// @param where what is wrong, and where
  public static ProblemException malformed(String where) {
    return new ProblemException(ProblemType.MALFORMED_JSON, "Send one JSON object: " + where);
  }

  private static JsonObject parse(byte[] body) {
    try (var reader = READERS.createReader(new ByteArrayInputStream(body))) {
      requireOneText(body);
      return reader.readObject();
    } catch (JsonParsingException e) {
      var at = e.getLocation();
      throw malformed("line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ".");
    } catch (JsonException | IllegalStateException | UnsupportedOperationException _) {

      throw malformed("in UTF-8, no field twice, no number longer than 1,000 digits.");
    }
  }

  /// A reader stops at the end of the object and would not see what stands after it, and goes as
  /// deep as the text does.
  private static void requireOneText(byte[] body) {
    int depth = 0;
    try (var parser = PARSERS.createParser(new ByteArrayInputStream(body))) {
      while (parser.hasNext()) {
        depth +=
            switch (parser.next()) {
              case START_OBJECT, START_ARRAY -> 1;
              case END_OBJECT, END_ARRAY -> -1;
              default -> 0;
            };
        if (depth > MAX_DEPTH) {
          throw malformed("it is more than " + MAX_DEPTH + " levels deep.");
        }
      }
    }
  }

  /// The media type of a body.
  ///
  /// @param allowed the first of them is meant where none is said
  /// @throws ProblemException 415 where it is none of these
  public static String requireType(ServerRequest request, String... allowed) {
    var given = request.headers().first(HeaderNames.CONTENT_TYPE);
    if (given.isEmpty()) {
      return allowed[0];
    }
    var type = baseType(given.get());
    for (var one : allowed) {
      if (type.equals(one)) {
        return one;
      }
    }
    throw Problem.of(
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            "Content-Type must be " + String.join(" or ", allowed) + ".")
        .with(HeaderValues.create(HeaderNames.ACCEPT, String.join(", ", allowed)))
        .exception();
  }

  private static String baseType(String header) {
    try {
      return HttpMediaType.create(header).mediaType().text();
    } catch (IllegalArgumentException _) {
      return header;
    }
  }
}
