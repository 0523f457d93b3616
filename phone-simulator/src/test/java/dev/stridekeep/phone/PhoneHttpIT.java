package dev.stridekeep.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpTransport;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A phone over real sockets to a server that loses answers.
final class PhoneHttpIT {
  private final TinyBackend backend = new TinyBackend();
  private final Random fate = new Random(11);
  private final TestClock clock = new TestClock();
  private HttpServer server = startServer();
  private int lostAnswers;

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_run_arrives_whole_though_a_third_of_the_answers_is_lost() throws InterruptedException {
    try (var http = new HttpTransport(Duration.ofSeconds(5))) {
      var ledger = new MemoryLedger();
      var phone = phone(http, ledger);
      Phones.record(phone, 300);
      assertInstanceOf(Delivery.NothingDue.class, phone.deliver(Duration.ofDays(1)));
      assertEquals(300, backend.points.size());
      backend.points.forEach((seq, stored) -> assertEquals(Phones.stored(seq), stored));
      assertEquals(299, backend.lastSeq);
      assertTrue(lostAnswers > 5, "lost only " + lostAnswers);
      assertTrue(phone.outbox().isSettled());
    }
  }

  @Test
  void a_backend_that_is_down_is_waited_for() throws InterruptedException, IOException {
    int port = server.getAddress().getPort();
    server.stop(0);
    try (var http = new HttpTransport(Duration.ofSeconds(5))) {
      var phone = phone(http, Ledger.NONE);
      Phones.record(phone, 15);
      var waiting = assertInstanceOf(Delivery.Waiting.class, phone.send());
      assertTrue(waiting.why().contains("ConnectException"), waiting.why());
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/", this::answer);
      server.start();
      assertInstanceOf(Delivery.NothingDue.class, phone.deliver(Duration.ofDays(1)));
      assertEquals(15, backend.points.size());
    }
  }

  private Phone phone(HttpTransport http, Ledger ledger) {
    var backendUri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var session = new Session(new Tokens("access-0", "", "refresh-0"));
    var courier = new Courier(new StridekeepClient(http, backendUri), session);
    return Phones.phone(new MemoryJournal(), courier, clock, Mischief.NONE, ledger);
  }

  private HttpServer startServer() {
    try {
      var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext("/", this::answer);
      return made;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      var token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
      var reply =
          backend.exchange(
              new HttpCall(exchange.getRequestMethod(), exchange.getRequestURI(), token, body));
      if (fate.nextInt(3) == 0) {
        lostAnswers++;
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }
}
