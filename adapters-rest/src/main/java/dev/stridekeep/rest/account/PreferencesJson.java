package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.rest.EnumWord;
import dev.stridekeep.rest.json.EnumText;
import dev.stridekeep.rest.json.ZoneText;
import dev.stridekeep.rest.json.Zones;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/// What of an account its runner can change.
///
/// @param weekStart Monday where it is taken away
/// @param body unknown where it is taken away
public record PreferencesJson(
    @NotNull(message = "must be there") @NameText String displayName,
    @NotNull(message = "must be there") @ZoneText String timeZone,
    @NotNull(message = "must be there") @EnumText(Units.class) String units,
    @EnumText(DayOfWeek.class) @Nullable String weekStart,
    @Valid @Nullable BodyJson body) {

  /// The account with these preferences.
  Account of(Account account) {
    return new Account(
        account.id(),
        account.email(),
        displayName,
        Zones.get(timeZone),
        EnumWord.get(Units.class, units),
        weekStart == null ? DayOfWeek.MONDAY : EnumWord.get(DayOfWeek.class, weekStart),
        body == null ? BodyProfile.UNKNOWN : body.profile(),
        account.createdAt(),
        account.version());
  }
}
