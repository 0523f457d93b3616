package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.DashboardReads.After;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// The place in a list of runs as a text that clients hand back as it is: base64url of the last
/// run's instant (seconds, nanoseconds) and id. Tells nothing that the page before did not, and is
/// of no use in another account.
final class RunCursor {
  private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

  private RunCursor() {}

  static String text(After after) {
    var began = after.countsFrom();
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(began.getEpochSecond())
            .putInt(began.getNano())
            .putLong(after.runId().getMostSignificantBits())
            .putLong(after.runId().getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// The place that a text tells; empty where it is not one that [#text] made.
  static Optional<After> find(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != BYTES) {
        return Optional.empty();
      }
      var after =
          new After(
              Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()),
              new UUID(bytes.getLong(), bytes.getLong()));
      return text(after).equals(text) ? Optional.of(after) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }
}
