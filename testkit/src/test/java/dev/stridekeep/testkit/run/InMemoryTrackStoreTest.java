package dev.stridekeep.testkit.run;

import dev.stridekeep.application.run.TrackStore;

final class InMemoryTrackStoreTest implements TrackStoreContract {
  private final TrackStore store = new InMemoryTrackStore();

  @Override
  public TrackStore store() {
    return store;
  }
}
