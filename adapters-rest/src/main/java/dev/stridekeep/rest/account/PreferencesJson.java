package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.rest.json.ZoneText;
import dev.stridekeep.rest.json.Zones;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What of an account its runner can change.
///
/// @param weekStart Monday where it is taken away
/// @param body unknown where it is taken away
public record PreferencesJson(
    @NotNull(message = "must be there") @NameText String displayName,
    @NotNull(message = "must be there") @ZoneText String timeZone,
    @NotNull(message = "must be there")
        @Pattern(regexp = "metric|imperial", message = "must be metric or imperial")
        String units,
    @Pattern(
            regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
            message = "must be a day of the week such as monday")
        @Nullable String weekStart,
    @Valid @Nullable BodyJson body) {

  /// The account with these preferences.
  Account of(Account account) {
    return new Account(
        account.id(),
        account.email(),
        displayName,
        Zones.get(timeZone),
        Units.valueOf(units.toUpperCase(Locale.ROOT)),
        weekStart == null
            ? DayOfWeek.MONDAY
            : DayOfWeek.valueOf(weekStart.toUpperCase(Locale.ROOT)),
        body == null ? BodyProfile.UNKNOWN : body.profile(),
        account.createdAt(),
        account.version());
  }
}
