package dev.stridekeep.rest.json;

import dev.stridekeep.rest.problem.FieldError;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Compares a JSON object with the record that it shall become. JSON Binding alone would turn `5`
/// into a text and cut `1.5` to `1`, and would say of an error neither all of it nor where.
///
/// Records may hold `String`, `Boolean`, `Integer`, `Long`, `Double`, records, and lists of these.
/// Null and absence are left to the constraints of the record.
final class JsonShape {
  /// A longer number is out of every range here; looked at first, since 1e999999999 as a whole
  /// number would fill the memory.
  private static final int MAX_DIGITS = 19;

  private final List<FieldError> errors = new ArrayList<>();

  private JsonShape() {}

  static List<FieldError> errors(JsonObject object, Class<? extends Record> type) {
    var shape = new JsonShape();
    shape.record("", object, type);
    return shape.errors;
  }

  private void record(String pointer, JsonObject object, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      var value = object.get(component.getName());
      if (value != null && value.getValueType() != JsonValue.ValueType.NULL) {
        value(pointer + "/" + component.getName(), value, component.getGenericType());
      }
    }
  }

  private void value(String pointer, JsonValue value, Type type) {
    var kind = value.getValueType();
    if (type instanceof ParameterizedType list) {
      if (expect(pointer, kind == JsonValue.ValueType.ARRAY, "an array")) {
        list(pointer, value.asJsonArray(), list.getActualTypeArguments()[0]);
      }
    } else if (type == String.class) {
      expect(pointer, kind == JsonValue.ValueType.STRING, "a string");
    } else if (type == Boolean.class || type == boolean.class) {
      boolean is = kind == JsonValue.ValueType.TRUE || kind == JsonValue.ValueType.FALSE;
      expect(pointer, is, "true or false");
    } else if (type == Double.class || type == double.class) {
      boolean is = value instanceof JsonNumber n && Double.isFinite(n.doubleValue());
      expect(pointer, is, "a number");
    } else if (type == Integer.class || type == int.class) {
      expect(
          pointer,
          value instanceof JsonNumber n && isWhole(n, Integer.MIN_VALUE, Integer.MAX_VALUE),
          "a whole number");
    } else if (type == Long.class || type == long.class) {
      expect(
          pointer,
          value instanceof JsonNumber n && isWhole(n, Long.MIN_VALUE, Long.MAX_VALUE),
          "a whole number");
    } else if (type instanceof Class<?> c && c.isRecord()) {
      if (expect(pointer, kind == JsonValue.ValueType.OBJECT, "an object")) {
        record(pointer, value.asJsonObject(), c);
      }
    } else {
      throw new IllegalArgumentException("no shape for " + type + " at " + pointer);
    }
  }

  private void list(String pointer, List<JsonValue> values, Type element) {
    for (int i = 0; i < values.size(); i++) {
      var at = pointer + "/" + i;
      if (expect(at, !values.get(i).equals(JsonValue.NULL), "not null")) {
        value(at, values.get(i), element);
      }
    }
  }

  /// A whole number, however it is written: 1e3 and 1.0 are.
  private static boolean isWhole(JsonNumber number, long min, long max) {
    var value = number.bigDecimalValue();
    if ((long) value.precision() - value.scale() > MAX_DIGITS) {
      return false;
    }
    return value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(min)) >= 0
        && value.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  private boolean expect(String pointer, boolean met, String expected) {
    if (!met) {
      errors.add(new FieldError(pointer, "must be " + expected));
    }
    return met;
  }
}
