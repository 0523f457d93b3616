package dev.stridekeep.phone;

import java.util.ArrayList;
import java.util.List;

/// A journal that dies with the program: for load tests with very many phones.
public final class MemoryJournal implements Journal {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized void append(Entry entry) {
    entries.add(entry);
  }

  @Override
  public void close() {}
}
