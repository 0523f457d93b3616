package dev.stridekeep.benchmarks.load;

import dev.stridekeep.rest.RequestBody;
import dev.stridekeep.rest.RestServer;
import dev.stridekeep.rest.ServerSettings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A floor: the product's server with a route that reads a batch and does nothing with it.
public final class EmptyRoute implements HttpService {
  private static final byte[] ANSWER =
      "{\"received\":60,\"nextSeq\":60,\"missing\":[],\"conflicting\":[]}"
          .getBytes(StandardCharsets.UTF_8);

  /// @param args the port
  public static void main(String[] args) throws InterruptedException {
    var server =
        RestServer.start(
            ServerSettings.onLoopback(Integer.parseInt(args[0])),
            new SimpleMeterRegistry(),
            List.of(new EmptyRoute()));
    System.out.println("port " + server.port());
    Thread.currentThread().join();
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/health/ready", (request, response) -> response.send());
    rules.post("/v1/runs/{runId}/points", EmptyRoute::receive);
  }

  private static void receive(ServerRequest request, ServerResponse response) {
    byte[] body = RequestBody.read(request, RequestBody.MAX_BATCH);
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.status(body.length > 0 ? 200 : 400).send(ANSWER);
  }
}
