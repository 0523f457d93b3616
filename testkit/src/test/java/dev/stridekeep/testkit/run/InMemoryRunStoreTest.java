package dev.stridekeep.testkit.run;

import dev.stridekeep.application.run.RunStore;

final class InMemoryRunStoreTest implements RunStoreContract, RunStoreListsContract {
  private final RunStore store = new InMemoryRunStore();

  @Override
  public RunStore store() {
    return store;
  }
}
