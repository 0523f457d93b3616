package dev.stridekeep.rest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Instants as RFC 3339 texts. Any offset is taken; answers are in UTC.
public final class Timestamps {
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant AFTER_LAST = Instant.parse("9999-12-31T00:00:00Z");

  /// RFC 3339 lets a fraction have any number of digits; nine are used.
  private static final Pattern BEYOND_NANOS = Pattern.compile("(\\.\\d{9})\\d+");

  private Timestamps() {}

  /// The instant of a text, cut to nanoseconds as storage keeps it, so that the same text sent
  /// again is the same instant; empty where the text is none from 1970 to 9999.
  public static Optional<Instant> find(String text) {
    try {
      var instant = OffsetDateTime.parse(BEYOND_NANOS.matcher(text).replaceFirst("$1")).toInstant();
      return instant.isBefore(FIRST) || !instant.isBefore(AFTER_LAST)
          ? Optional.empty()
          : Optional.of(instant);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// As [#find], for texts that were checked before.
  public static Instant get(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("no timestamp: " + text));
  }
}
