package dev.stridekeep.benchmarks.load;

import dev.stridekeep.phone.client.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// Runners who press start and, a moment later, finish, at an even rate.
final class Controls {
  private static final double PER_SECOND = 5;

  private final Lines lines;
  private final String token;

  Controls(Lines lines, String token) {
    this.lines = lines;
    this.token = token;
  }

  /// Every second call is the finish of the run that the one before has started.
  OpenLoop.Result during(Duration lasts) throws InterruptedException {
    return OpenLoop.run(2 * PER_SECOND, lasts, i -> startAndFinish());
  }

  /// A run of one minute without points is started and finished; both have to be carried out.
  private boolean startAndFinish() throws IOException {
    var run = "/v1/runs/" + Batches.newRun();
    var start = Instant.now();
    int started = send("PUT", run, "{\"startedAt\":\"" + start + "\"}");
    int finished =
        send(
            "POST",
            run + "/finish",
            "{\"finishedAt\":\"" + start.plusSeconds(60) + "\",\"lastSeq\":-1}");
    return started == 201 && finished == 200;
  }

  private int send(String method, String path, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return lines.exchange(new HttpCall(method, URI.create(path), token, body)).status();
  }
}
