package dev.stridekeep.application.account;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.domain.account.Units;
import java.time.ZoneId;

/// What a runner tells when signing up.
///
/// @param displayName as in [dev.stridekeep.domain.account.Account]
/// @param timeZone a zone of the IANA database
public record NewAccount(
    Email email,
    Password password,
    String displayName,
    ZoneId timeZone,
    Units units,
    BodyProfile body) {}
