package dev.stridekeep.benchmarks.load;

import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.torture.net.Line;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Connections that are kept and taken by whoever has something to send; more are made where all
/// are in use.
final class Lines implements AutoCloseable {
  private final Supplier<Line> more;
  private final ConcurrentLinkedQueue<Line> idle = new ConcurrentLinkedQueue<>();

  Lines(Supplier<Line> more) {
    this.more = more;
  }

  HttpReply exchange(HttpCall call) throws IOException {
    var taken = idle.poll();
    var line = taken == null ? more.get() : taken;
    try {
      return line.exchange(call);
    } finally {
      idle.add(line);
    }
  }

  @Override
  public void close() {
    idle.forEach(Line::close);
  }
}
