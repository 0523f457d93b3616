package dev.stridekeep.system;

import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import dev.stridekeep.testkit.generator.SimulatedGpx;
import dev.stridekeep.testkit.run.SentPoint;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// A valid request for each operation of the API, which a new operation must be added to.
final class Operations {
  private static final String EMAIL_OF_NOBODY = "nobody@example.org";

  /// A request as it is sent about a run; operations that are not about one pay no heed to it.
  ///
  /// @param query begins with a question mark, or is empty
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Sample(String query, String contentType, byte[] body, String accept) {}

  private static final byte[] NOTHING = new byte[0];

  private static final Map<String, Function<Runner, Sample>> SAMPLES =
      Map.ofEntries(
          Map.entry("signUp", _ -> json(Runner.account(EMAIL_OF_NOBODY, "Nobody", "UTC"))),
          Map.entry("readAccount", _ -> plain()),
          Map.entry("changeAccount", _ -> json("{\"displayName\":\"Somebody\"}")),
          Map.entry("signIn", by -> json(Runner.credentials(by.email()))),
          Map.entry("refreshSession", _ -> json("{\"refreshToken\":\"none\"}")),
          Map.entry("signOut", _ -> plain()),
          Map.entry("signInToWeb", by -> json(Runner.credentials(by.email()))),
          Map.entry("readWebSession", _ -> plain()),
          Map.entry("signOutOfWeb", _ -> plain()),
          Map.entry("startRun", _ -> json(Wire.start(SentPoint.FIRST_TIME))),
          Map.entry("readRun", _ -> plain()),
          Map.entry("deleteRun", _ -> plain()),
          Map.entry(
              "receivePoints",
              _ -> json(Wire.batch(SentPoint.range(0, 9, SentPoint.Twist.NORTH_BY_1E7)))),
          Map.entry(
              "finishRun", _ -> json(Wire.finishBody(SentPoint.FIRST_TIME.plusSeconds(9_000), 99))),
          Map.entry("restoreRun", _ -> plain()),
          Map.entry("readTrack", _ -> new Sample("", "", NOTHING, "application/gpx+xml")),
          Map.entry("importRun", _ -> new Sample("", "application/gpx+xml", recording(), "*/*")),
          Map.entry("listRuns", _ -> plain()),
          Map.entry("showTotals", _ -> plain()),
          Map.entry("showHistory", _ -> query("?metric=distance&bucket=week")),
          Map.entry("showRecords", _ -> plain()),
          Map.entry("live", _ -> plain()),
          Map.entry("liveHead", _ -> plain()),
          Map.entry("ready", _ -> plain()),
          Map.entry("readyHead", _ -> plain()),
          Map.entry("metrics", _ -> plain()),
          Map.entry("openapi", _ -> plain()));

  private Operations() {}

  /// Whether there is a request for an operation.
  static boolean covers(Operation operation) {
    return SAMPLES.containsKey(operation.name());
  }

  /// Sends the operation's request.
  ///
  /// @param backend with the credentials to send
  /// @param by whose own e-mail it holds where it holds one
  static Reply send(Operation operation, Api backend, Runner by, UUID run) {
    var sampleFor = SAMPLES.get(operation.name());
    if (sampleFor == null) {
      throw new AssertionError("no request is known for " + operation + ": add one");
    }
    var sample = sampleFor.apply(by);
    var path = operation.path().replace("{runId}", run.toString()) + sample.query();
    boolean empty = sample.contentType().isEmpty();
    return backend.send(
        operation.method(),
        path,
        empty ? null : sample.contentType(),
        empty ? null : sample.body(),
        sample.accept());
  }

  /// A file that any account may import.
  static byte[] recording() {
    var file = new ByteArrayOutputStream();
    var run = RunGenerator.generate(RunScript.city6k(11));
    SimulatedGpx.write(run, "A run that is simulated", file);
    return file.toByteArray();
  }

  private static Sample plain() {
    return query("");
  }

  private static Sample query(String query) {
    return new Sample(query, "", NOTHING, "*/*");
  }

  private static Sample json(String body) {
    return new Sample("", Api.JSON, body.getBytes(StandardCharsets.UTF_8), "*/*");
  }
}
