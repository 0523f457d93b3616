package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Phones send while backends are killed: what was acknowledged is there, once and unchanged.
final class KillRounds {
  private static final int PHONES = 3;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /// Between one acknowledgement and the next there is about this much.
  private static final int MOST_NANOS_INTO_A_REQUEST = 4_000_000;

  private final Servers servers;
  private final Random random;
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger enough = new AtomicInteger();
  private final AtomicBoolean goOn = new AtomicBoolean(true);
  private final List<StubbornPhone> phones;

  KillRounds(Servers servers, long seed) {
    this.servers = servers;
    random = new Random(seed);
    phones =
        Stream.generate(
                () -> new StubbornPhone(servers.newRunner(), goOn::get, this::isWanted, answers))
            .limit(PHONES)
            .toList();
  }

  /// Kills some backends at once, each round others, and starts them again.
  ///
  /// @param rounds whom to kill in each round
  void survive(List<List<Backend>> rounds) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sending = phones.stream().<Future<?>>map(threads::submit).toList();
      try {
        for (var victims : rounds) {
          killOneRound(victims);
        }
      } finally {
        goOn.set(false);
      }
      for (var phone : sending) {
        phone.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      }
    }
    checkAll();
    checkTotals();
    assertTrue(
        phones.stream().mapToInt(StubbornPhone::unanswered).sum() > 0,
        "no request was under way when a backend was killed");
  }

  private void killOneRound(List<Backend> victims) {
    awaitAnswers(20 + random.nextInt(40));
    LockSupport.parkNanos(random.nextInt(MOST_NANOS_INTO_A_REQUEST));
    victims.forEach(Backend::kill);
    if (servers.mobile().isAlive()) {
      awaitAnswers(20);
    }
    victims.forEach(Backend::restart);
    awaitAnswers(1);
    checkAll();
  }

  private boolean isWanted() {
    return answers.get() < enough.get();
  }

  /// Lets the phones send until this much more is acknowledged; then they end their runs and rest.
  private void awaitAnswers(int more) {
    enough.set(answers.get() + more);
    boolean came = Await.until(LIMIT, () -> !isWanted() || refusals().findAny().isPresent());
    assertNull(refusals().findAny().orElse(null));
    assertTrue(
        came,
        () -> "phones are not served any more\n" + servers.mobile().log() + servers.web().log());
  }

  private Stream<String> refusals() {
    return phones.stream().map(StubbornPhone::refusal).filter(r -> r != null);
  }

  private void checkAll() {
    for (var backend : servers.all()) {
      var api = new Api(backend.address());
      phones.stream().flatMap(p -> p.runs().stream()).forEach(run -> run.check(api));
    }
  }

  private void checkTotals() {
    for (var phone : phones) {
      long finished = phone.runs().stream().filter(Acknowledged::isFinished).count();
      assertEquals(phone.runs().size(), finished);
      var totals = phone.runner().web().get("/v1/dashboard/totals").expect(200).json();
      assertEquals(finished, totals.getInt("runs"));
    }
  }
}
