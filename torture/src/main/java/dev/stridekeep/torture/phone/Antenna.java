package dev.stridekeep.torture.phone;

import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Transport;
import dev.stridekeep.torture.net.Line;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// A phone's way to the backends of one kind: keeps to one, goes over to another when that fails
/// and now and then without a reason, as behind a load balancer. Now and then the phone dies while
/// a call is on its way.
final class Antenna implements Transport, AutoCloseable {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);
  private static final double GOES_OVER = 0.02;

  private final List<Line> lines;
  private final int firstBackend;
  private final Traffic traffic;
  private final Pulse pulse;
  private final Random random;
  private final double deaths;
  private int current;

  /// @param firstBackend number of the first of these backends in the pulse
  /// @param deaths share of the calls during which the phone dies, 0 to 1
  Antenna(
      List<InetSocketAddress> backends,
      int firstBackend,
      Traffic traffic,
      Pulse pulse,
      Random random,
      double deaths) {
    lines = backends.stream().map(address -> new Line(address, TIME_LIMIT)).toList();
    this.firstBackend = firstBackend;
    this.traffic = traffic;
    this.pulse = pulse;
    this.random = random;
    this.deaths = deaths;
    current = random.nextInt(lines.size());
  }

  @Override
  public HttpReply exchange(HttpCall call) throws IOException {
    traffic.calls.increment();
    if (call.uri().getPath().endsWith("/points")) {
      traffic.batchesSent.increment();
    }
    if (random.nextDouble() < GOES_OVER) {
      goOver();
    }
    boolean dies = random.nextDouble() < deaths;
    long sent = System.nanoTime();
    HttpReply reply;
    try {
      reply = lines.get(current).exchange(call);
    } catch (IOException e) {
      traffic.unanswered.increment();
      goOver();
      throw e;
    }
    note(reply.status(), sent);
    if (dies) {
      traffic.deaths.increment();
      throw new PhoneDiedException();
    }
    return reply;
  }

  private void note(int status, long sentNanos) {
    if (status < 300) {
      pulse.beat(firstBackend + current, sentNanos);
    } else if (status == 503 || status == 429) {
      traffic.shed.increment();
      goOver();
    } else if (status >= 500) {
      traffic.failed.increment();
      goOver();
    }
  }

  private void goOver() {
    current = random.nextInt(lines.size());
  }

  @Override
  public void close() {
    lines.forEach(Line::close);
  }
}
