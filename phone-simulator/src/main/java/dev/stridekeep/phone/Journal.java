package dev.stridekeep.phone;

import java.util.List;

/// Where a phone writes down what happens to one run. Used by one outbox at a time.
public interface Journal extends AutoCloseable {
  /// What was written so far, in its order.
  List<Entry> entries();

  /// Writes an entry behind the others; returns when it is safe, see [Entry#mustSurvive].
  ///
  /// @throws java.io.UncheckedIOException where it could not be written; the journal is as before
  void append(Entry entry);

  @Override
  void close();
}
