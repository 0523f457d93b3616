package dev.stridekeep.rest.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// Reads single numbers of a batch; what is none is an error at its pointer.
final class BatchNumbers {
  /// Whole numbers up to this are exact as a double.
  private static final double MAX_EXACT = 1L << 53;

  private BatchNumbers() {}

  /// A whole number, however it is written: 60, 60.0 and 6e1 are the same.
  ///
  /// @return `min` where there is an error
  static long whole(JsonParser parser, String pointer, long min, long max, BatchErrors errors)
      throws IOException {
    double value = number(parser);
    if (value == Math.rint(value) && Math.abs(value) <= MAX_EXACT && value >= min && value <= max) {
      return (long) value;
    }
    errors.add(pointer, "must be a whole number from " + min + " to " + max);
    return min;
  }

  /// A number; NaN where there is something else, which is skipped. Too large ones are infinite.
  static double number(JsonParser parser) throws IOException {
    var token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDoubleValue();
    }
    parser.skipChildren();
    return Double.NaN;
  }
}
