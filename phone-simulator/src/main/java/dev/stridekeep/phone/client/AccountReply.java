package dev.stridekeep.phone.client;

import java.util.Objects;

/// An account as the backend tells it, as far as a phone cares.
public record AccountReply(String accountId) {
  public AccountReply {
    Objects.requireNonNull(accountId, "accountId");
  }
}
