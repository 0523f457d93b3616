package dev.stridekeep.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

final class FileJournalProperties {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry.Started(new RunId(new UUID(7, 9)), Phones.START, ZoneId.of("Europe/Prague")),
          new Entry.Recorded(Phones.points(0, 12)),
          new Entry.Acknowledged(new Parcel.StartParcel()),
          new Entry.Acknowledged(new Parcel.PointsParcel(new SeqRange(0, 9))),
          new Entry.Missed(new SeqRange(3, 4)),
          new Entry.Recorded(Phones.points(12, 13)),
          new Entry.Refused(new Parcel.PointsParcel(new SeqRange(0, 9)), "400 no: über"),
          new Entry.Finished(
              new Finish(
                  Phones.START.plusMillis(12_345),
                  12,
                  List.of(new Pause(Phones.START, Phones.START.plusNanos(5))),
                  new DeviceSummary(
                      Distance.ofMetres(31.4), Duration.ofSeconds(11), Duration.ofSeconds(12)))),
          new Entry.Acknowledged(new Parcel.FinishParcel()));

  private Path file = Path.of("");

  @BeforeTry
  void make() throws IOException {
    file = Files.createTempFile("journal", ".outbox");
  }

  @AfterTry
  void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  @Example
  void a_journal_gives_back_what_was_written() {
    write(ENTRIES);
    try (var journal = FileJournal.open(file)) {
      assertEquals(ENTRIES, journal.entries());
    }
  }

  @Property(tries = 300, seed = "3")
  void a_death_at_any_byte_loses_only_the_entry_being_written(
      @ForAll @DoubleRange(min = 0, max = 1) double where) throws IOException {
    var ends = new long[ENTRIES.size() + 1];
    try (var journal = FileJournal.open(file)) {
      for (int i = 0; i < ENTRIES.size(); i++) {
        journal.append(ENTRIES.get(i));
        ends[i + 1] = Files.size(file);
      }
    }
    long cut = Math.round(where * ends[ENTRIES.size()]);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(cut);
    }
    int whole = 0;
    while (whole < ENTRIES.size() && ends[whole + 1] <= cut) {
      whole++;
    }
    try (var journal = FileJournal.open(file)) {
      assertEquals(ENTRIES.subList(0, whole), journal.entries());
      journal.append(ENTRIES.getLast());
    }
    try (var again = FileJournal.open(file)) {
      assertEquals(whole + 1, again.entries().size());
      assertEquals(ENTRIES.getLast(), again.entries().getLast());
    }
  }

  @Property(tries = 200, seed = "4")
  void a_damaged_byte_is_noticed_and_what_was_before_it_stands(
      @ForAll @DoubleRange(min = 0, max = 1) double where) throws IOException {
    write(ENTRIES);
    byte[] bytes = Files.readAllBytes(file);
    int at = (int) Math.min(bytes.length - 1, Math.floor(where * bytes.length));
    bytes[at] ^= 0x20;
    Files.write(file, bytes);
    try (var journal = FileJournal.open(file)) {
      var found = journal.entries();
      assertEquals(ENTRIES.subList(0, found.size()), found);
      assertTrue(found.size() < ENTRIES.size(), "damage at " + at + " was not noticed");
    }
  }

  @Example
  void two_phones_cannot_share_a_journal() {
    try (var first = FileJournal.open(file)) {
      assertThrows(UncheckedIOException.class, () -> FileJournal.open(file));
      first.append(ENTRIES.getFirst());
    }
  }

  private void write(List<Entry> entries) {
    try (var journal = FileJournal.open(file)) {
      entries.forEach(journal::append);
    }
  }
}
