package dev.stridekeep.torture.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Stands between a client and a server on loopback and passes bytes on, as the weather allows.
public final class Relay implements AutoCloseable {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int BUFFER_BYTES = 16_384;
  private static final int BACKLOG = 512;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final ServerSocket listener;
  private final AtomicLong cuts = new AtomicLong();
  private volatile InetSocketAddress target;
  private volatile Weather weather = Weather.FAIR;

  private Relay(ServerSocket listener, InetSocketAddress target) {
    this.listener = listener;
    this.target = target;
  }

  /// Listens on a port of its own.
  public static Relay to(InetSocketAddress target) {
    try {
      var relay = new Relay(new ServerSocket(0, BACKLOG, LOOPBACK), target);
      Thread.startVirtualThread(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(LOOPBACK, listener.getLocalPort());
  }

  /// From now on, for connections that are open too.
  public void setWeather(Weather now) {
    weather = now;
  }

  /// Where new connections go from now on; those that are open stay where they are.
  public void retarget(InetSocketAddress now) {
    target = now;
  }

  /// How many connections were cut or lost their answers.
  public long cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        Thread.startVirtualThread(() -> join(client));
      } catch (IOException e) {
        // Closed, or out of descriptors for a moment.
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }
  }

  private void join(Socket client) {
    var server = new Socket();
    try {
      client.setTcpNoDelay(true);
      var _ = fate(Direction.REQUEST, 0);
      server.connect(target, CONNECT_MILLIS);
      server.setTcpNoDelay(true);
    } catch (IOException e) {
      reset(client);
      reset(server);
      return;
    }
    Thread.startVirtualThread(() -> pump(server, client, Direction.ANSWER));
    pump(client, server, Direction.REQUEST);
  }

  private void pump(Socket from, Socket to, Direction direction) {
    var buffer = new byte[BUFFER_BYTES];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      int n;
      while ((n = in.read(buffer)) > 0) {
        switch (fate(direction, n)) {
          case Fate.Pass(), Fate.Hold() -> out.write(buffer, 0, n);
          case Fate.Late(var by) -> {
            LockSupport.parkNanos(by.toNanos());
            out.write(buffer, 0, n);
          }
          case Fate.Cut(var after) -> {
            cuts.incrementAndGet();
            out.write(buffer, 0, after);
            throw new IOException("cut");
          }
          case Fate.Swallow() -> cuts.incrementAndGet();
        }
      }
      close(from);
      close(to);
    } catch (IOException e) {
      reset(from);
      reset(to);
    }
  }

  /// Waits while nothing gets through.
  private Fate fate(Direction direction, int bytes) throws IOException {
    var fate = weather.fate(direction, bytes);
    while (fate instanceof Fate.Hold) {
      if (listener.isClosed()) {
        throw new IOException("closed");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      fate = weather.fate(direction, bytes);
    }
    return fate;
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // Closed already.
    }
    close(socket);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is left to do.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
