package dev.stridekeep.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// A run arrives whole, whatever the network, the order and the phone's deaths do.
final class PhoneProperties {
  private static final Duration PATIENCE = Duration.ofDays(2);

  @Property(tries = 150, seed = "1")
  void a_run_arrives_whole_over_a_bad_network_in_any_order(
      @ForAll long seed, @ForAll @IntRange(max = 200) int points) throws InterruptedException {
    var backend = new TinyBackend();
    var ledger = new MemoryLedger();
    var flaky = new FlakyTransport(backend, seed, FlakyTransport.Faults.BAD);
    var mischief = new SeededMischief(seed, SeededMischief.Shares.MANY);
    var phone =
        Phones.phone(new MemoryJournal(), Phones.courier(flaky), new TestClock(), mischief, ledger);
    Phones.record(phone, points);
    assertInstanceOf(Delivery.NothingDue.class, phone.deliver(PATIENCE));
    assertArrived(backend, points);
    var owed = ledger.find(phone.outbox().run().orElseThrow()).orElseThrow();
    assertEquals(SeqRanges.upTo(points - 1), owed.points());
    assertEquals(SeqRanges.EMPTY, owed.broken());
    assertTrue(owed.start() != null && owed.finish() != null && owed.finish().reply().isComplete());
  }

  @Property(tries = 60, seed = "2")
  void nothing_recorded_is_lost_by_any_number_of_deaths(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int points)
      throws IOException, InterruptedException {
    var random = new Random(seed);
    var backend = new TinyBackend();
    var flaky = new FlakyTransport(backend, seed, FlakyTransport.Faults.BAD);
    var clock = new TestClock();
    var ledger = new MemoryLedger();
    var file = Files.createTempFile("phone", ".outbox");
    boolean settled = false;
    for (int life = 0; !settled; life++) {
      assertTrue(life < 500, "never settled");
      var promised = live(file, flaky, clock, ledger, points, random);
      try (var outbox = new Outbox(FileJournal.open(file))) {
        assertEquals(promised, outbox.recorded());
        assertStored(backend, ledger, outbox);
        settled = outbox.isSettled();
      }
    }
    assertArrived(backend, points);
    Files.delete(file);
  }

  /// One life of a phone: records a little, sends a little, and ends anywhere.
  ///
  /// @return what had been recorded when it ended
  private static Track live(
      Path file, FlakyTransport network, TestClock clock, Ledger ledger, int points, Random random)
      throws InterruptedException {
    var mischief = new SeededMischief(random.nextLong(), SeededMischief.Shares.SOME);
    try (var journal = new MortalJournal(FileJournal.open(file), random.nextInt(40))) {
      var phone = Phones.phone(journal, Phones.courier(network), clock, mischief, ledger);
      var recorded = phone.outbox().recorded();
      try {
        if (phone.outbox().run().isEmpty()) {
          phone.start(Phones.START, null);
        }
        while (phone.outbox().nextSeq() < points) {
          int from = phone.outbox().nextSeq();
          int to = Math.min(points, from + 1 + random.nextInt(15));
          phone.record(Phones.points(from, to));
          recorded = Phones.points(0, to);
          phone.send();
        }
        if (phone.outbox().finish().isEmpty()) {
          phone.finish(Phones.START.plusSeconds(points), List.of(), null);
        }
        phone.deliver(PATIENCE);
      } catch (MortalJournal.Death death) {
        recorded = death.surviving(recorded);
      }
      return recorded;
    }
  }

  private static void assertStored(TinyBackend backend, MemoryLedger ledger, Outbox outbox) {
    outbox
        .run()
        .flatMap(ledger::find)
        .ifPresent(
            owed -> {
              for (var range : owed.points().ranges()) {
                for (int seq = range.first(); seq <= range.last(); seq++) {
                  assertEquals(Phones.stored(seq), backend.points.get(seq));
                }
              }
            });
  }

  private static void assertArrived(TinyBackend backend, int points) {
    assertEquals(points, backend.points.size());
    backend.points.forEach((seq, stored) -> assertEquals(Phones.stored(seq), stored));
    assertEquals(Phones.START.toString(), backend.startedAt);
    assertEquals(points - 1, backend.lastSeq);
  }
}
