package dev.stridekeep.testkit.account;

import dev.stridekeep.application.account.ServerSecrets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps keys in memory, for tests.
public final class InMemoryServerSecrets implements ServerSecrets {
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  @Override
  public byte[] claim(String name, byte[] fresh) {
    return keys.computeIfAbsent(name, _ -> fresh.clone()).clone();
  }
}
