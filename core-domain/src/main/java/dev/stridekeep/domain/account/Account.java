package dev.stridekeep.domain.account;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/// A runner's account: who it is, how it wants its runs shown, and what is known of the body.
///
/// @param displayName 1 to 100 characters
/// @param weekStart first day of the week in this account's history; Monday unless chosen
/// @param version counts changes, so that two changes at once cannot undo each other
public record Account(
    AccountId id,
    Email email,
    String displayName,
    ZoneId timeZone,
    Units units,
    DayOfWeek weekStart,
    BodyProfile body,
    Instant createdAt,
    int version) {
  public static final int MAX_DISPLAY_NAME = 100;

  public Account {
    if (displayName.isBlank() || displayName.length() > MAX_DISPLAY_NAME) {
      throw new IllegalArgumentException("display name must have 1 to 100 characters");
    }
  }
}
