package dev.stridekeep.domain.account;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// Time zones by their names in the IANA database, such as `Europe/Berlin`. Offsets such as `+02:00`
/// or `UTC+2` are no zones: they know nothing of daylight saving.
public final class IanaZone {
  private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private IanaZone() {}

  /// The zone of a name, upper and lower case as in the database; empty where there is none.
  public static Optional<ZoneId> find(String name) {
    return NAMES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
  }
}
