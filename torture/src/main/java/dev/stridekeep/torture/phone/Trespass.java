package dev.stridekeep.torture.phone;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.PointsReply;
import dev.stridekeep.phone.client.StridekeepClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Requests that must be refused and leave no trace. Whether they left one is seen in the end.
final class Trespass {
  private static final String NOWHERE =
      "{\"firstSeq\":%d,\"time\":[1750000000000,1750000001000],\"lat\":[1,91],\"lng\":[1,2]}";

  private final Fleet fleet;
  private final Account account;
  private final Antenna antenna;
  private final StridekeepClient mobile;
  private final Random random;

  Trespass(Fleet fleet, Account account, Antenna antenna, StridekeepClient mobile, Random random) {
    this.fleet = fleet;
    this.account = account;
    this.antenna = antenna;
    this.mobile = mobile;
    this.random = random;
  }

  /// @param own a run of this account that is complete
  void attempt(Promise own, Account.Open session) throws InterruptedException {
    switch (random.nextInt(6)) {
      case 0 -> newRunWithoutSense(session);
      case 1 -> pointWithoutSense(own, session);
      case 2 -> otherPoints(own, session);
      case 3 ->
          expect(
              409,
              mobile.start(
                  session.session(), own.run(), own.script().startedAt().plusSeconds(9), null));
      case 4 -> expect(409, mobile.finish(session.session(), own.run(), smaller(own.script())));
      default -> runOfAnother(session);
    }
  }

  private void newRunWithoutSense(Account.Open session) {
    var run =
        new RunId(
            new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63));
    fleet.promises().noteRefused(run, account.number());
    expect400(run, NOWHERE.formatted(0), session);
  }

  private void pointWithoutSense(Promise own, Account.Open session) {
    expect400(own.run(), NOWHERE.formatted(own.script().points()), session);
  }

  private void expect400(RunId run, String json, Account.Open session) {
    try {
      var reply =
          antenna.exchange(
              new HttpCall(
                  "POST",
                  URI.create("http://backend/v1/runs/" + run + "/points"),
                  session.accessToken(),
                  json.getBytes(StandardCharsets.UTF_8)));
      if (reply.status() < 300) {
        fleet.findings().add("let through", "a latitude of 91 for " + run);
      } else if (reply.status() == 400) {
        fleet.traffic().trespasses.increment();
      }
    } catch (IOException e) {
      // Not answered; refused all the same, as the end will show.
    }
  }

  /// Another story about points that are stored: those stored stand.
  private void otherPoints(Promise own, Account.Open session) throws InterruptedException {
    var track = own.script().track();
    var other = Track.builder(Script.BATCH);
    for (int i = 0; i < Script.BATCH; i++) {
      other.add(i, track.timeMillis(i) + 1, 1, 2, 3, 4, 5, 6);
    }
    if (mobile.sendPoints(session.session(), own.run(), other.build())
        instanceof Answer.Done<PointsReply>(var _, var reply)) {
      int told = reply.conflicting().stream().mapToInt(SeqRange::size).sum();
      if (told != Script.BATCH) {
        fleet.findings().add("let through", "other values for points of " + own.run());
      } else {
        fleet.traffic().trespasses.increment();
      }
    }
  }

  private static Finish smaller(Script script) {
    return new Finish(script.finishedAt().minusSeconds(1), script.points() - 1, List.of(), null);
  }

  private void runOfAnother(Account.Open session) throws InterruptedException {
    var another = fleet.runOfAnother(account.number());
    if (another == null || another.account() == account.number()) {
      return;
    }
    var run = another.run();
    switch (random.nextInt(4)) {
      case 0 -> expect(404, mobile.start(session.session(), run, Instant.EPOCH, null));
      case 1 ->
          expect(
              404,
              mobile.sendPoints(session.session(), run, Script.batch(another.script().track(), 0)));
      case 2 -> expect(404, mobile.deleteRun(session.session(), run));
      default -> expect(404, mobile.readRun(session.session(), run));
    }
  }

  private void expect(int status, Answer<?> answer) {
    switch (answer) {
      case Answer.Done<?>(var done, var _) ->
          fleet.findings().add("let through", done + " where " + status + " was due");
      case Answer.Refused<?>(var problem) -> {
        if (problem.status() != status) {
          fleet.findings().add("let through", problem + " where " + status + " was due");
        }
        fleet.traffic().trespasses.increment();
      }
      case Answer.SignedOut<?> _, Answer.Unavailable<?> _ -> {
        // Not answered; refused all the same, as the end will show.
      }
    }
  }
}
