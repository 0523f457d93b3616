package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.Account;
import java.util.Locale;

/// An account as its runner is told.
public record AccountJson(
    String accountId,
    String email,
    String displayName,
    String timeZone,
    String units,
    String weekStart,
    BodyJson body,
    String createdAt) {

  static AccountJson of(Account account) {
    return new AccountJson(
        account.id().toString(),
        account.email().value(),
        account.displayName(),
        account.timeZone().getId(),
        account.units().name().toLowerCase(Locale.ROOT),
        account.weekStart().name().toLowerCase(Locale.ROOT),
        BodyJson.of(account.body()),
        account.createdAt().toString());
  }
}
