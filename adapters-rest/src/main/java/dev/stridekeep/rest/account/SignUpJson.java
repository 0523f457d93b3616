package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.NewAccount;
import dev.stridekeep.application.account.Password;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.rest.EnumWord;
import dev.stridekeep.rest.json.EnumText;
import dev.stridekeep.rest.json.ZoneText;
import dev.stridekeep.rest.json.Zones;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// The body of a sign-up.
public record SignUpJson(
    @NotNull(message = "must be there") @EmailText String email,
    @NotNull(message = "must be there") @PasswordText String password,
    @NotNull(message = "must be there") @NameText String displayName,
    @NotNull(message = "must be there") @ZoneText String timeZone,
    @NotNull(message = "must be there") @EnumText(Units.class) String units,
    @Valid @Nullable BodyJson body) {

  NewAccount wanted() {
    return new NewAccount(
        new Email(email),
        new Password(password),
        displayName,
        Zones.get(timeZone),
        EnumWord.get(Units.class, units),
        body == null ? BodyProfile.UNKNOWN : body.profile());
  }

  /// Without the password.
  @Override
  public String toString() {
    return "SignUpJson[…]";
  }
}
