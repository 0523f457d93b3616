package dev.stridekeep.rest.json;

import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/// Records to and from JSON: the shape is looked at first, so that each wrong type has its pointer,
/// then JSON Binding makes the record, then Jakarta Validation checks it.
public final class JsonRecords {
  private static final Jsonb JSONB =
      JsonbBuilder.create(new JsonbConfig().withNullValues(true).withEncoding("UTF-8"));

  private static final Validator VALIDATOR = newValidator();

  private JsonRecords() {}

  /// A validator whose messages are plain text, so that no expression can be injected, and English
  /// wherever the server runs.
  static Validator newValidator() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(
            new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
        .buildValidatorFactory()
        .getValidator();
  }

  /// A record with valid fields; fields that the record does not have are ignored.
  ///
  /// @throws dev.stridekeep.rest.problem.ProblemException 400 with a pointer to each bad field
  public static <T extends Record> T bind(JsonObject object, Class<T> type) {
    var misshapen = JsonShape.errors(object, type);
    if (!misshapen.isEmpty()) {
      throw Problem.ofFields(misshapen).exception();
    }
    var bound = JSONB.fromJson(object.toString(), type);
    var violations = VALIDATOR.validate(bound);
    if (!violations.isEmpty()) {
      throw Problem.ofFields(
              violations.stream()
                  .map(JsonRecords::error)
                  .sorted(Comparator.comparing(FieldError::pointer))
                  .toList())
          .exception();
    }
    return bound;
  }

  /// A record as a JSON object. What is null is there as null.
  public static JsonObject object(Record value) {
    try (var reader = Json.createReader(new StringReader(JSONB.toJson(value)))) {
      return reader.readObject();
    }
  }

  /// A record as UTF-8 JSON. What is null is there as null.
  public static byte[] bytes(Object value) {
    return JSONB.toJson(value).getBytes(StandardCharsets.UTF_8);
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    return new FieldError(pointer(violation.getPropertyPath()), violation.getMessage());
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (var node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }
}
