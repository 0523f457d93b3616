package dev.stridekeep.rest.json;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// Time zones by their name in the IANA database.
public final class Zones {
  /// Longest name that is looked at.
  private static final int MAX_LENGTH = 64;

  private Zones() {}

  /// The zone of a name; empty where the database has none, or where it is an offset such as
  /// `+02:00`, which knows nothing of daylight saving.
  public static Optional<ZoneId> find(String name) {
    try {
      boolean isRegion = name.length() <= MAX_LENGTH && ZoneId.getAvailableZoneIds().contains(name);
      return isRegion ? Optional.of(ZoneId.of(name)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// As [#find], for names that were checked before.
  public static ZoneId get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no time zone: " + name));
  }
}
