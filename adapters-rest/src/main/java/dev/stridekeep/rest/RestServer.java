package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http1.Http1Config;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Helidon server over some services, with all that every route shares: limits, time limits,
/// problem details for every error, meters. Requests run on virtual threads.
public final class RestServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

  /// Longest request line, [bytes].
  static final int MAX_REQUEST_LINE = 8_192;

  /// Longest header of a request, [bytes].
  static final int MAX_HEADER = 16_384;

  /// Enough for a whole batch; the default of 4 KB triples the cost of one.
  private static final int RECEIVE_BUFFER = 256 << 10;

  private static final int BACKLOG = 4_096;

  /// What connections get to end after the last request has ended.
  private static final Duration LAST_MOMENT = Duration.ofMillis(100);

  private final WebServer server;
  private final GracefulStop stop;
  private final Duration stopGrace;

  private RestServer(WebServer server, GracefulStop stop, Duration stopGrace) {
    this.server = server;
    this.stop = stop;
    this.stopGrace = stopGrace;
  }

  /// Starts a server; returns when it listens.
  ///
  /// @throws UncheckedIOException where it cannot, as the port is taken
  /// @param services each registers methods and paths; two may share a path
  public static RestServer start(
      ServerSettings settings, MeterRegistry registry, List<? extends HttpService> services) {
    var stop = new GracefulStop();
    var routing = routing(Endpoints.of(services), new RequestMeters(registry));
    routing.addFilter(stop);
    var problems = new ServerProblems();
    var server =
        WebServer.builder()
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .addProtocol(
                Http1Config.builder()
                    .maxPrologueLength(MAX_REQUEST_LINE)
                    .maxHeadersSize(MAX_HEADER)
                    .build())
            .host(settings.host())
            .port(settings.port())
            .backlog(BACKLOG)
            .maxTcpConnections(settings.maxConnections())
            .maxPayloadSize(RequestBody.MAX_ON_WIRE)
            .putListenerSocketOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER)
            .connectionOptions(
                new TimedSockets(
                    SocketOptions.builder().tcpNoDelay(true).build(), settings.idleTimeout()))
            .shutdownGracePeriod(LAST_MOMENT)
            .shutdownHook(false)
            .contentEncoding(bodiesAsTheyCome())
            .directHandlers(
                handlers -> {
                  for (var event : DirectHandler.EventType.values()) {
                    handlers.addHandler(event, problems);
                  }
                })
            .routing(routing)
            .build();
    return new RestServer(listening(server, settings), stop, settings.stopGrace());
  }

  /// Helidon 4.1.7 only logs that a port is taken, and goes on without one.
  private static WebServer listening(WebServer server, ServerSettings settings) {
    var started = server.start();
    if (started.port() < 0) {
      started.stop();
      var address = settings.host() + ":" + settings.port();
      throw new UncheckedIOException(
          "cannot listen on " + address, new BindException("the port is taken"));
    }
    return started;
  }

  /// Unpacking is [RequestBody]'s work, where both lengths are limited; here encodings are only
  /// known or not.
  private static ContentEncodingContext bodiesAsTheyCome() {
    return ContentEncodingContext.builder()
        .contentEncodingsDiscoverServices(false)
        .addContentEncoding(new GzipLeftPacked())
        .build();
  }

  private static HttpRouting.Builder routing(List<Endpoint> endpoints, RequestMeters meters) {
    var routing =
        HttpRouting.builder()
            .error(Throwable.class, new ErrorAnswers())
            .addFilter(new ConnectionEnd());
    var byPath = new LinkedHashMap<String, List<Endpoint>>();
    endpoints.stream()
        .sorted(Comparator.comparingInt(Endpoint::variables))
        .forEach(e -> byPath.computeIfAbsent(e.path(), _ -> new ArrayList<>()).add(e));
    for (var entry : byPath.entrySet()) {
      for (var endpoint : entry.getValue()) {
        routing.route(endpoint.method(), endpoint.path(), timed(endpoint, meters));
      }
      routing.any(entry.getKey(), notAllowed(entry.getKey(), entry.getValue(), meters));
    }
    return routing.any(timed(unknown(), meters));
  }

  private static Handler timed(Endpoint endpoint, RequestMeters meters) {
    return (request, response) -> {
      long began = System.nanoTime();
      response.whenSent(
          () -> meters.record(endpoint, response.status().code(), System.nanoTime() - began));
      endpoint.handler().handle(request, response);
    };
  }

  private static Handler notAllowed(String path, List<Endpoint> there, RequestMeters meters) {
    var allowed =
        there.stream().map(e -> e.method().text()).distinct().collect(Collectors.joining(", "));
    var problem =
        Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Here you can use: " + allowed + ".")
            .with(HeaderValues.create(HeaderNames.ALLOW, allowed));
    return timed(
        new Endpoint(
            Method.create("OTHER"),
            path,
            (_, _) -> {
              throw problem.exception();
            }),
        meters);
  }

  private static Endpoint unknown() {
    return new Endpoint(
        Method.create("OTHER"),
        "unknown",
        (_, _) -> {
          throw Problem.of(ProblemType.NOT_FOUND, "There is nothing here; see /openapi.")
              .exception();
        });
  }

  /// The port that it listens on.
  public int port() {
    return server.port();
  }

  /// Refuses further requests, lets those under way end, and stops.
  @Override
  public void close() {
    if (!stop.await(stopGrace)) {
      LOG.warn("requests were still under way {} after the server was told to stop", stopGrace);
    }
    server.stop();
  }
}
