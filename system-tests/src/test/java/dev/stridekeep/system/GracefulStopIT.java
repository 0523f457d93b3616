package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// SIGTERM in the middle of a burst.
@Timeout(120)
class GracefulStopIT {
  private static final int PHONES = 8;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /// 128 + SIGTERM, which is how a JVM ends that was told to, or success.
  private static final Set<Integer> TOLD_TO_STOP = Set.of(0, 143);

  private final AtomicBoolean goOn = new AtomicBoolean(true);
  private final AtomicInteger answers = new AtomicInteger();

  @ParameterizedTest
  @EnumSource
  void what_was_acknowledged_is_there_after_a_stop_in_a_burst(Storage storage) throws Exception {
    try (var servers = Servers.start(storage);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var phones =
          Stream.generate(
                  () -> new StubbornPhone(servers.newRunner(), goOn::get, () -> true, answers))
              .limit(PHONES)
              .toList();
      List<Future<?>> sending = phones.stream().<Future<?>>map(threads::submit).toList();
      assertTrue(Await.until(LIMIT, () -> answers.get() > 200), servers.mobile()::log);
      servers.mobile().askToStop();
      servers.web().askToStop();
      assertStopped(servers.mobile());
      assertStopped(servers.web());
      goOn.set(false);
      servers.mobile().restart();
      servers.web().restart();
      for (var phone : sending) {
        phone.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      }
      for (var phone : phones) {
        phone.runs().forEach(run -> run.check(phone.runner().web()));
        assertEquals(phone.runs().size(), runs(phone));
      }
    }
  }

  private static void assertStopped(Backend backend) {
    int code = backend.exitCodeWithin(STOP_LIMIT);
    assertTrue(TOLD_TO_STOP.contains(code), () -> "exit code " + code + "\n" + backend.log());
  }

  private static int runs(StubbornPhone phone) {
    return phone.runner().web().get("/v1/dashboard/totals").expect(200).json().getInt("runs");
  }
}
