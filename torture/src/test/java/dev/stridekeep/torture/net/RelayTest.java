package dev.stridekeep.torture.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A relay before a server that sends back what it gets.
class RelayTest {
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);
  private static final int SOON_MILLIS = 200;
  private static final int LIMIT_MILLIS = 10_000;

  private ServerSocket echo;
  private Relay relay;

  @BeforeEach
  void start() throws IOException {
    var listener = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
    echo = listener;
    Thread.startVirtualThread(() -> serve(listener));
    relay = Relay.to((InetSocketAddress) listener.getLocalSocketAddress());
  }

  private static void serve(ServerSocket listener) {
    while (!listener.isClosed()) {
      try {
        var socket = listener.accept();
        Thread.startVirtualThread(
            () -> {
              try (socket) {
                var _ = socket.getInputStream().transferTo(socket.getOutputStream());
              } catch (IOException e) {
                // The other end went away, which is what is tested.
              }
            });
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  @AfterEach
  void stop() throws IOException {
    relay.close();
    echo.close();
  }

  @Test
  void fair_weather_lets_everything_through() throws IOException {
    try (var client = connect()) {
      assertArrayEquals(HELLO, answer(client));
      assertArrayEquals(HELLO, answer(client));
    }
    assertEquals(0, relay.cuts());
  }

  @Test
  void a_partition_holds_everything_back_until_it_heals() throws IOException {
    try (var client = connect()) {
      relay.setWeather(Weather.PARTITION);
      client.getOutputStream().write(HELLO);
      client.setSoTimeout(SOON_MILLIS);
      assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
      relay.setWeather(Weather.FAIR);
      client.setSoTimeout(LIMIT_MILLIS);
      assertArrayEquals(HELLO, client.getInputStream().readNBytes(HELLO.length));
    }
  }

  @Test
  void a_cut_request_breaks_the_connection() throws IOException {
    relay.setWeather(Weather.cutting(new Random(1), Direction.REQUEST, 1));
    try (var client = connect()) {
      client.getOutputStream().write(HELLO);
      assertBroken(client);
    }
    assertEquals(1, relay.cuts());
  }

  @Test
  void a_cut_answer_arrives_in_part_at_most() throws IOException {
    relay.setWeather(Weather.cutting(new Random(1), Direction.ANSWER, 1));
    try (var client = connect()) {
      client.getOutputStream().write(HELLO);
      assertBroken(client);
    }
  }

  @Test
  void a_lost_answer_never_comes_and_the_connection_stays() throws IOException {
    relay.setWeather(Weather.losingAnswers(new Random(1), 1));
    try (var client = connect()) {
      client.getOutputStream().write(HELLO);
      client.setSoTimeout(SOON_MILLIS);
      assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
      relay.setWeather(Weather.FAIR);
      client.setSoTimeout(LIMIT_MILLIS);
      assertArrayEquals(HELLO, answer(client));
    }
    assertEquals(1, relay.cuts());
  }

  @Test
  void a_slow_network_loses_nothing() throws IOException {
    relay.setWeather(Weather.slow(new Random(1), Duration.ofMillis(50)));
    try (var client = connect()) {
      assertArrayEquals(HELLO, answer(client));
    }
  }

  @Test
  void weather_changes_for_connections_that_are_open() throws IOException {
    try (var client = connect()) {
      assertArrayEquals(HELLO, answer(client));
      relay.setWeather(Weather.cutting(new Random(1), Direction.REQUEST, 1));
      client.getOutputStream().write(HELLO);
      assertBroken(client);
    }
  }

  private Socket connect() throws IOException {
    var client = new Socket();
    client.connect(relay.address(), LIMIT_MILLIS);
    client.setSoTimeout(LIMIT_MILLIS);
    return client;
  }

  private static byte[] answer(Socket client) throws IOException {
    client.getOutputStream().write(HELLO);
    return client.getInputStream().readNBytes(HELLO.length);
  }

  private static void assertBroken(Socket client) {
    try {
      int got = client.getInputStream().readNBytes(HELLO.length).length;
      assertTrue(got < HELLO.length, "the whole answer came");
    } catch (SocketTimeoutException e) {
      throw new AssertionError("nobody is told", e);
    } catch (IOException e) {
      // Reset: as it should be.
    }
  }
}
