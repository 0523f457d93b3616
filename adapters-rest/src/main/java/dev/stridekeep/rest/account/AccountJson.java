package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.Account;
import dev.stridekeep.rest.EnumWord;

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
        EnumWord.of(account.units()),
        EnumWord.of(account.weekStart()),
        BodyJson.of(account.body()),
        account.createdAt().toString());
  }
}
