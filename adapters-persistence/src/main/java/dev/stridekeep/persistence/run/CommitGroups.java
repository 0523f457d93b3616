package dev.stridekeep.persistence.run;

import dev.stridekeep.application.StorageException;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// Group commit: writes that come while others are being flushed are written together, so that the
/// disk's flush rate does not bound the callers. A write that comes alone goes at once.
///
/// @param <T> a write; must be safe to repeat
final class CommitGroups<T> {
  private final CallCoalescer<T, Boolean> groups;

  /// @param writers most groups that are written at once
  /// @param largestGroup most writes in a group
  /// @param longestQueue most writes that wait
  /// @param commit writes a group in one transaction and returns when it is flushed
  CommitGroups(int writers, int largestGroup, int longestQueue, Consumer<List<T>> commit) {
    this.groups =
        new CallCoalescer<>(
            writers,
            largestGroup,
            longestQueue,
            group -> {
              commit.accept(group);
              return Collections.nCopies(group.size(), true);
            });
  }

  /// Returns when the write is flushed.
  ///
  /// @throws StorageException where it failed, or did not end in time
  void write(T item) {
    boolean _ = groups.call(item);
  }

  /// How many writes wait for a group to take them.
  int waiting() {
    return groups.waiting();
  }
}
