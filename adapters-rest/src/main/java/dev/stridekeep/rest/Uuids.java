package dev.stridekeep.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// UUIDs as texts: 32 hexadecimal digits in five groups. Java alone would also take shorter groups.
public final class Uuids {
  /// What a text must be, for people.
  public static final String EXPECTED = "a UUID such as 0199a3f2-7c00-7000-8000-000000000001";

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Uuids() {}

  /// The UUID of a text; empty where it is none.
  public static Optional<UUID> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /// As [#find], for texts that were checked before.
  public static UUID get(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("no UUID: " + text));
  }
}
