package dev.stridekeep.files;

import java.time.DateTimeException;
import java.time.LocalDate;

/// The text of one field, and what it says as a number or as a time.
///
/// XML schema's decimals and date-times, read without garbage: `Double.parseDouble` and
/// `Instant.parse` would cost more than the whole XML parser. Lenient where devices are: a comma
/// may stand for the point, a space for the T, and a time without an offset is UTC.
final class FieldText {
  /// Longer texts are neither a number nor a time.
  private static final int CAPACITY = 128;

  /// Digits that a `long` holds in any case; further ones are beyond all resolutions here.
  private static final int MAX_DIGITS = 18;

  private static final double[] POWERS_OF_TEN = new double[MAX_DIGITS + CAPACITY];

  static {
    for (int i = 0; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = Math.pow(10, i);
    }
  }

  private final char[] chars = new char[CAPACITY];
  private int size;
  private boolean tooLong;
  private int at;
  private int end;

  void clear() {
    size = 0;
    tooLong = false;
  }

  void append(char[] from, int offset, int length) {
    if (length > CAPACITY - size) {
      tooLong = true;
      return;
    }
    System.arraycopy(from, offset, chars, size, length);
    size += length;
  }

  FieldText set(String text) {
    clear();
    if (text.length() > CAPACITY) {
      tooLong = true;
    } else {
      text.getChars(0, text.length(), chars, 0);
      size = text.length();
    }
    return this;
  }

  /// The number that the text says; NaN where it says none.
  double number() {
    trim();
    boolean negative = at < end && chars[at] == '-';
    if (at < end && (negative || chars[at] == '+')) {
      at++;
    }
    long digits = 0;
    int used = 0;
    int scale = 0;
    boolean fraction = false;
    boolean any = false;
    for (; at < end; at++) {
      char c = chars[at];
      if (c >= '0' && c <= '9') {
        any = true;
        if (used < MAX_DIGITS) {
          digits = digits * 10 + (c - '0');
          used += digits == 0 ? 0 : 1;
          scale -= fraction ? 1 : 0;
        } else {
          scale += fraction ? 0 : 1;
        }
      } else if ((c == '.' || c == ',') && !fraction) {
        fraction = true;
      } else {
        break;
      }
    }
    if (!any || !exponentOrEnd()) {
      return Double.NaN;
    }
    double value = scaled(digits, scale + exponent);
    return negative ? -value : value;
  }

  private int exponent;

  private boolean exponentOrEnd() {
    exponent = 0;
    if (at == end) {
      return true;
    }
    if (chars[at] != 'e' && chars[at] != 'E') {
      return false;
    }
    at++;
    boolean negative = at < end && chars[at] == '-';
    if (at < end && (negative || chars[at] == '+')) {
      at++;
    }
    int length = end - at;
    int value = length >= 1 && length <= 2 ? digits(length) : -1;
    exponent = negative ? -value : value;
    return value >= 0;
  }

  private static double scaled(long digits, int scale) {
    if (scale == 0) {
      return digits;
    }
    return scale < 0
        ? digits / POWERS_OF_TEN[Math.min(-scale, POWERS_OF_TEN.length - 1)]
        : digits * POWERS_OF_TEN[Math.min(scale, POWERS_OF_TEN.length - 1)];
  }

  /// The instant that the text says, [ms since the epoch]; 0 where it says none.
  long timeMillis() {
    trim();
    int year = digits(4);
    int month = separator('-') ? digits(2) : -1;
    int day = separator('-') ? digits(2) : -1;
    boolean apart = separator('T') || separator('t') || separator(' ');
    int hour = apart ? digits(2) : -1;
    int minute = separator(':') ? digits(2) : -1;
    int second = separator(':') ? digits(2) : -1;
    if (year < 0 || hour < 0 || hour > 24 || minute < 0 || minute > 59) {
      return 0;
    }
    if (second < 0 || second > 60) {
      return 0;
    }
    int millis = millis();
    int offsetMinutes = offset();
    if (offsetMinutes == Integer.MIN_VALUE || at != end) {
      return 0;
    }
    try {
      long days = LocalDate.of(year, month, day).toEpochDay();
      long seconds = ((days * 24 + hour) * 60 + minute - offsetMinutes) * 60 + second;
      return Math.max(0, seconds * 1000 + millis);
    } catch (DateTimeException noSuchDay) {
      return 0;
    }
  }

  private int millis() {
    if (!separator('.') && !separator(',')) {
      return 0;
    }
    int millis = 0;
    for (int weight = 100; at < end && chars[at] >= '0' && chars[at] <= '9'; at++) {
      millis += (chars[at] - '0') * weight;
      weight /= 10;
    }
    return millis;
  }

  /// Minutes east of Greenwich; the least `int` where the text is no offset.
  private int offset() {
    if (at == end || separator('Z') || separator('z')) {
      return 0;
    }
    boolean west = separator('-');
    if (!west && !separator('+')) {
      return Integer.MIN_VALUE;
    }
    int hours = digits(2);
    boolean _ = separator(':');
    int minutes = at == end ? 0 : digits(2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    return (west ? -1 : 1) * (hours * 60 + minutes);
  }

  private void trim() {
    at = 0;
    end = tooLong ? 0 : size;
    while (at < end && chars[at] <= ' ') {
      at++;
    }
    while (end > at && chars[end - 1] <= ' ') {
      end--;
    }
  }

  private boolean separator(char c) {
    boolean found = at < end && chars[at] == c;
    at += found ? 1 : 0;
    return found;
  }

  /// Exactly `n` digits, or -1.
  private int digits(int n) {
    if (end - at < n) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < n; i++) {
      char c = chars[at + i];
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    at += n;
    return value;
  }
}
