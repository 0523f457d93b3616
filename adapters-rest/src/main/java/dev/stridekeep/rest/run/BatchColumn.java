package dev.stridekeep.rest.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.util.Arrays;

/// One column of a batch. Times fit: a double is exact to the millisecond until the year 287,396.
final class BatchColumn {
  private static final int FIRST_SIZE = 64;

  private final String name;
  private final int most;
  private final BatchErrors errors;
  private double[] values = new double[0];
  private int size;
  private boolean given;

  /// @param most more values than this are an error, and are counted but not kept
  BatchColumn(String name, int most, BatchErrors errors) {
    this.name = name;
    this.most = most;
    this.errors = errors;
  }

  String name() {
    return name;
  }

  /// Whether the column was there at all.
  boolean isGiven() {
    return given;
  }

  int size() {
    return size;
  }

  double get(int i) {
    return values[i];
  }

  double getOr(int i, double otherwise) {
    return given ? values[i] : otherwise;
  }

  void readTimes(JsonParser parser) throws IOException {
    for (boolean more = begin(parser); more; more = next(parser)) {
      if (size >= most) {
        tooMany(parser);
        continue;
      }
      long value = BatchNumbers.whole(parser);
      if (value < 1 || value > Track.MAX_TIME_MILLIS) {
        errors.add(pointer(), "must be a whole number from 1 to " + Track.MAX_TIME_MILLIS);
      }
      add((double) value);
    }
  }

  /// @param limit values lie within +-this
  void readRequired(JsonParser parser, double limit) throws IOException {
    for (boolean more = begin(parser); more; more = next(parser)) {
      if (size >= most) {
        tooMany(parser);
        continue;
      }
      double value = BatchNumbers.number(parser);
      if (!(Math.abs(value) <= limit)) {
        errors.add(pointer(), "must be a number from -" + (int) limit + " to " + (int) limit);
      }
      add(value);
    }
  }

  /// A column in which null means "not known", as does the whole column being null.
  void readOptional(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    for (boolean more = begin(parser); more; more = next(parser)) {
      if (size >= most) {
        tooMany(parser);
      } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
        add(Double.NaN);
      } else {
        double value = BatchNumbers.number(parser);
        if (!Double.isFinite(value)) {
          errors.add(pointer(), "must be a number or null");
        }
        add(value);
      }
    }
  }

  private boolean begin(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_NULL) {
        errors.add("/" + name, "must be an array of numbers");
        given = true;
      }
      parser.skipChildren();
      return false;
    }
    given = true;
    return next(parser);
  }

  private static boolean next(JsonParser parser) throws IOException {
    return parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null;
  }

  private void tooMany(JsonParser parser) throws IOException {
    parser.skipChildren();
    if (size == most) {
      errors.add("/" + name, "must have at most " + most + " values");
    }
    size = most + 1;
  }

  private String pointer() {
    return "/" + name + "/" + size;
  }

  private void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(FIRST_SIZE, size * 2));
    }
    values[size++] = value;
  }
}
