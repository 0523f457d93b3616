package dev.stridekeep.rest.json;

import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.Problem;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/// Records to and from JSON: the shape is looked at first, so that each wrong type has its pointer,
/// then JSON Binding makes the record, then Jakarta Validation checks it.
public final class JsonRecords {
  private static final Jsonb JSONB =
      JsonbBuilder.create(new JsonbConfig().withNullValues(true).withEncoding("UTF-8"));

  /// Messages are plain text: no expression language is there to be injected into.
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private JsonRecords() {}

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
