package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.testkit.cassandra.CassandraOptions;
import dev.stridekeep.testkit.cassandra.CassandraRing;
import dev.stridekeep.testkit.run.SentPoint;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The cluster that keeps the points is away for a while, and the database is not.
@Timeout(240)
class ClusterAwayIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int LAST_SEQ = 19;

  @Test
  void phones_are_told_when_to_come_back_and_all_is_mended_by_itself() {
    try (var ring = CassandraRing.start(CassandraOptions.ONE);
        var servers = Servers.start(Storage.H2, Map.of("STRIDEKEEP_TRACKS", ring.freshUrl()))) {
      var phone = servers.newRunner().mobile();
      var run = UUID.randomUUID();
      phone.put(Wire.run(run), Wire.start(SentPoint.FIRST_TIME)).expect(201);
      phone.post(Wire.points(run), batch(0, 9)).expect(200);

      ring.kill(0);
      assertToldToComeBack(phone.post(Wire.points(run), batch(10, LAST_SEQ)));
      assertToldToComeBack(phone.post(Wire.finish(run), finish()));
      phone.put(Wire.run(UUID.randomUUID()), Wire.start(SentPoint.FIRST_TIME)).expect(201);
      assertFalse(phone.isReady());

      ring.restart(0);
      insist(() -> phone.post(Wire.finish(run), finish()));
      insist(() -> phone.post(Wire.points(run), batch(10, LAST_SEQ)));
      assertTrue(Await.until(LIMIT, phone::isReady));
      var read = phone.get(Wire.run(run)).expect(200).json();
      assertEquals("complete", read.getString("status"));
      assertEquals(LAST_SEQ + 1, read.getJsonObject("summary").getInt("points"));
    }
  }

  private static String batch(int first, int last) {
    return Wire.batch(SentPoint.range(first, last, SentPoint.Twist.NONE));
  }

  private static String finish() {
    return Wire.finishBody(SentPoint.FIRST_TIME.plusSeconds(LAST_SEQ + 1), LAST_SEQ);
  }

  private static void assertToldToComeBack(Reply reply) {
    reply.expect(503);
    assertTrue(reply.headers().firstValue("Retry-After").isPresent(), reply::toString);
  }

  private static void insist(Supplier<Reply> request) {
    assertTrue(Await.until(LIMIT, () -> request.get().expect(200, 503).isOk()));
  }
}
