package dev.stridekeep.rest.problem;

import io.helidon.http.Header;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One error answer.
///
/// @param detail what to mend; tells nothing of the server's inside
/// @param instance names this one occurrence, for errors that are looked up in the log
/// @param errors the bad fields, if it is about fields
/// @param headers sent along, such as `Retry-After`
public record Problem(
    ProblemType type,
    String detail,
    @Nullable String instance,
    List<FieldError> errors,
    List<Header> headers) {
  /// Media type of every error answer.
  public static final String MEDIA_TYPE = "application/problem+json";

  /// Most fields that one answer reports; what is beyond is counted in the detail.
  public static final int MAX_ERRORS = 20;

  public Problem {
    errors = List.copyOf(errors);
    headers = List.copyOf(headers);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, null, List.of(), List.of());
  }

  /// Bad fields, of which at most [#MAX_ERRORS] are told one by one.
  public static Problem ofFields(List<FieldError> errors) {
    return ofFields(errors, errors.size());
  }

  /// Bad fields, of which at most [#MAX_ERRORS] are told one by one.
  ///
  /// @param errors the first of them
  /// @param total how many there are
  public static Problem ofFields(List<FieldError> errors, int total) {
    int told = Math.min(errors.size(), MAX_ERRORS);
    var detail =
        told < total
            ? "Mend the fields in errors, and " + (total - told) + " more."
            : "Mend the fields in errors.";
    return new Problem(
        ProblemType.INVALID_FIELDS, detail, null, errors.subList(0, told), List.of());
  }

  /// The same with one more header.
  public Problem with(Header header) {
    var more = new ArrayList<>(headers);
    more.add(header);
    return new Problem(type, detail, instance, errors, more);
  }

  /// The same as an exception to leave a handler with.
  public ProblemException exception() {
    return new ProblemException(this);
  }

  /// As `application/problem+json`.
  public byte[] toJson() {
    var json =
        Json.createObjectBuilder()
            .add("type", type.uri())
            .add("title", type.title())
            .add("status", type.status().code())
            .add("detail", detail);
    if (instance != null) {
      json.add("instance", instance);
    }
    if (!errors.isEmpty()) {
      var fields = Json.createArrayBuilder();
      for (var error : errors) {
        fields.add(
            Json.createObjectBuilder()
                .add("pointer", error.pointer())
                .add("detail", error.detail()));
      }
      json.add("errors", fields);
    }
    return json.build().toString().getBytes(StandardCharsets.UTF_8);
  }
}
