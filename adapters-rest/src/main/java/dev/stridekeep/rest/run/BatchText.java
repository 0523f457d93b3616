package dev.stridekeep.rest.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The text of a batch as phones write it: names without escapes, plain decimals. Anything else is
/// [Unusual].
final class BatchText {
  /// Whole numbers of so many digits are exact as doubles.
  private static final int MAX_DIGITS = 15;

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final byte[] text;
  private int at;
  private boolean negative;
  private long digits;
  private int decimals;

  BatchText(byte[] text) {
    this.text = text;
  }

  /// Something that is left to the parser of all JSON. Carries nothing, not even where.
  static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusual() {
      super("unusual", null, false, false);
    }
  }

  /// The next byte that is no white space, without taking it; 0 at the end.
  byte peek() {
    while (at < text.length) {
      byte b = text[at];
      if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
        return b;
      }
      at++;
    }
    return 0;
  }

  void take(char expected) {
    if (peek() != expected) {
      throw new Unusual();
    }
    at++;
  }

  /// Takes a comma, or the end of a list of which there may be more.
  ///
  /// @return whether there is more
  boolean takeCommaOr(char end) {
    byte b = peek();
    at++;
    if (b == ',') {
      return true;
    }
    if (b != end) {
      throw new Unusual();
    }
    return false;
  }

  void takeEnd() {
    if (peek() != 0 || at < text.length) {
      throw new Unusual();
    }
  }

  /// Takes a name and the colon after it.
  ///
  /// @param names of which it is one
  /// @return its place among them
  int takeName(byte[][] names) {
    take('"');
    for (int i = 0; i < names.length; i++) {
      int end = at + names[i].length;
      if (end < text.length
          && text[end] == '"'
          && Arrays.equals(text, at, end, names[i], 0, names[i].length)) {
        at = end + 1;
        take(':');
        return i;
      }
    }
    throw new Unusual();
  }

  boolean takeNull() {
    if (peek() != 'n') {
      return false;
    }
    int end = at + NULL.length;
    if (end > text.length || !Arrays.equals(text, at, end, NULL, 0, NULL.length)) {
      throw new Unusual();
    }
    at = end;
    return true;
  }

  /// Takes a decimal: [#digits], of which [#decimals] stand after the point, and [#isNegative].
  void takeNumber() {
    byte[] in = text;
    negative = peek() == '-';
    int i = negative ? at + 1 : at;
    int first = i;
    long value = 0;
    int d;
    while (i < in.length && (d = in[i] - '0') >= 0 && d <= 9) {
      value = 10 * value + d;
      i++;
    }
    int whole = i - first;
    // JSON knows no leading zeros and no numbers without digits.
    if (whole == 0 || (whole > 1 && in[first] == '0')) {
      throw new Unusual();
    }
    int after = 0;
    if (i < in.length && in[i] == '.') {
      int point = i++;
      while (i < in.length && (d = in[i] - '0') >= 0 && d <= 9) {
        value = 10 * value + d;
        i++;
      }
      after = i - point - 1;
      if (after == 0) {
        throw new Unusual();
      }
    }
    if (whole + after > MAX_DIGITS) {
      throw new Unusual();
    }
    digits = value;
    decimals = after;
    at = i;
  }

  /// All digits of the last number as one whole number, below 1e15.
  long digits() {
    return digits;
  }

  int decimals() {
    return decimals;
  }

  boolean isNegative() {
    return negative;
  }
}
