package dev.stridekeep.rest.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// Reads single numbers of a batch.
final class BatchNumbers {
  /// Whole numbers up to this are exact as a double.
  private static final double MAX_EXACT = 1L << 53;

  /// No whole number.
  static final long NONE = Long.MIN_VALUE;

  private BatchNumbers() {}

  /// A whole number, however it is written: 60, 60.0 and 6e1 are the same.
  ///
  /// @return [#NONE] where there is something else, which is skipped
  static long whole(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          ? NONE
          : parser.getLongValue();
    }
    double value = number(parser);
    return value == Math.rint(value) && Math.abs(value) <= MAX_EXACT ? (long) value : NONE;
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
