package dev.stridekeep.application.account;

import java.util.Objects;
import java.util.UUID;

/// Names one session: one sign-in on one phone or browser, with all the tokens that follow from it.
public record SessionId(UUID value) {
  public SessionId {
    Objects.requireNonNull(value, "session id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
