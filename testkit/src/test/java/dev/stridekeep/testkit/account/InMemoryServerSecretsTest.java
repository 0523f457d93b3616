package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.ServerSecrets;

final class InMemoryServerSecretsTest implements ServerSecretsContract {
  private final ServerSecrets secrets = new InMemoryServerSecrets();

  @Override
  public ServerSecrets secrets() {
    return secrets;
  }
}
