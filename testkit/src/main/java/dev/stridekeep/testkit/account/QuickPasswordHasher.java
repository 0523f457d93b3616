package dev.stridekeep.testkit.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stridekeep.application.account.Password;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.application.account.PasswordHasher;
import java.util.UUID;

/// A hasher for tests that sign up many runners: takes no time, and is no protection.
public final class QuickPasswordHasher implements PasswordHasher {
  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash("quick " + UUID.nameUUIDFromBytes(password.value().getBytes(UTF_8)));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return hash(password).equals(hash);
  }
}
