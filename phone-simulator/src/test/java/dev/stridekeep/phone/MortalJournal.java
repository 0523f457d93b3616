package dev.stridekeep.phone;

import dev.stridekeep.domain.run.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journal whose phone dies at one of its writes: before it, or right after it.
final class MortalJournal implements Journal {
  private final Journal journal;
  private int writesLeft;

  MortalJournal(Journal journal, int writesLeft) {
    this.journal = journal;
    this.writesLeft = writesLeft;
  }

  @Override
  public List<Entry> entries() {
    return journal.entries();
  }

  @Override
  public void append(Entry entry) {
    boolean last = writesLeft-- == 0;
    boolean written = !last || entry.hashCode() % 2 == 0;
    if (written) {
      journal.append(entry);
    }
    if (last) {
      throw new Death(written ? entry : null);
    }
  }

  @Override
  public void close() {
    journal.close();
  }

  /// The end of a phone.
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Entry written;

    Death(@Nullable Entry written) {
      super("the phone died");
      this.written = written;
    }

    /// What was recorded when the phone died.
    ///
    /// @param acknowledgedToRunner what the phone had taken before
    Track surviving(Track acknowledgedToRunner) {
      return written instanceof Entry.Recorded(var points)
          ? Track.merge(List.of(acknowledgedToRunner, points))
          : acknowledgedToRunner;
    }
  }
}
