package dev.stridekeep.benchmarks.load;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.phone.client.BatchForm;
import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// The batches of one simulated run, written once as a phone writes them, and sent as those of any
/// number of runs: bodies do not name their run.
record Batches(int pointsEach, List<HttpCall> calls) {
  private static final long SEED = 7;
  private static final URI ANYWHERE = URI.create("http://backend");
  private static final AtomicLong RUNS = new AtomicLong(System.nanoTime());

  static Batches of(BatchForm form, int pointsEach) {
    var track = RunGenerator.generate(RunScript.city6k(SEED)).recorded();
    var calls = new ArrayList<HttpCall>();
    var client =
        new StridekeepClient(
            call -> {
              calls.add(call);
              return new HttpReply(503, "", "", new byte[0]);
            },
            ANYWHERE,
            form);
    var session = new Session(new Tokens("", "", ""), _ -> {});
    for (int from = 0; from + pointsEach <= track.size(); from += pointsEach) {
      write(client, session, track.slice(from, from + pointsEach));
    }
    return new Batches(pointsEach, List.copyOf(calls));
  }

  private static void write(StridekeepClient client, Session session, Track batch) {
    try {
      var _ = client.sendPoints(session, newRun(), batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ids in the order of time, as phones make them.
  static RunId newRun() {
    long millis = System.currentTimeMillis();
    long low = RUNS.incrementAndGet() * 0x9E37_79B9_7F4A_7C15L;
    return new RunId(
        new UUID(millis << 16 | 0x7000L | (low >>> 52), low & (-1L >>> 2) | Long.MIN_VALUE));
  }

  int size() {
    return calls.size();
  }

  int bytes(int which) {
    byte[] body = calls.get(which).body();
    return body == null ? 0 : body.length;
  }

  /// Batch `which` of a run.
  HttpCall call(RunId run, int which, String token) {
    var written = calls.get(which);
    return new HttpCall(
        "POST",
        URI.create("/v1/runs/" + run + "/points"),
        token,
        written.contentType(),
        written.body());
  }
}
