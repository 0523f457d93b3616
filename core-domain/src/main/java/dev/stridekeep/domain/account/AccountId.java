package dev.stridekeep.domain.account;

import java.util.Objects;
import java.util.UUID;

/// Names one account.
public record AccountId(UUID value) {
  public AccountId {
    Objects.requireNonNull(value, "account id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
