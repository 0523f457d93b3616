package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.SessionStore;

final class InMemorySessionStoreTest implements SessionStoreContract {
  private final SessionStore sessions = new InMemorySessionStore();

  @Override
  public SessionStore sessions() {
    return sessions;
  }
}
