package dev.stridekeep.phone;

import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import dev.stridekeep.phone.client.Transport;
import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Phones and runs for tests.
final class Phones {
  static final Instant START = Instant.parse("2026-05-02T06:30:00Z");
  static final Track RUN = RunGenerator.generate(RunScript.beginner5k(1)).recorded();
  static final PhoneSettings SETTINGS =
      new PhoneSettings(10, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)));

  private Phones() {}

  static Courier courier(Transport transport) {
    return courier(transport, new Session(new Tokens("access-0", "", "refresh-0")));
  }

  static Courier courier(Transport transport, Session session) {
    return new Courier(
        new StridekeepClient(transport, URI.create("http://backend.invalid")), session);
  }

  static Phone phone(Journal journal, Transport transport, TestClock clock, Ledger ledger) {
    return phone(journal, courier(transport), clock, Mischief.NONE, ledger);
  }

  static Phone phone(
      Journal journal, Courier courier, TestClock clock, Mischief mischief, Ledger ledger) {
    return new Phone(
        new Outbox(journal),
        courier,
        SETTINGS,
        new Surroundings(clock, new Random(5), mischief, ledger));
  }

  /// A phone with a whole run of `points` points in its outbox.
  static Phone recorded(Journal journal, Transport transport, TestClock clock, int points) {
    var phone = phone(journal, transport, clock, Ledger.NONE);
    record(phone, points);
    return phone;
  }

  static void record(Phone phone, int points) {
    phone.start(START, null);
    phone.record(points(0, points));
    phone.finish(START.plusSeconds(points), List.of(), null);
  }

  static Track points(int from, int to) {
    return from >= to ? Track.EMPTY : RUN.within(new SeqRange(from, to - 1));
  }

  /// How [TinyBackend] keeps a point.
  static String stored(int seq) {
    return RUN.timeMillis(seq) + " " + RUN.latitude(seq) + " " + RUN.longitude(seq);
  }
}
