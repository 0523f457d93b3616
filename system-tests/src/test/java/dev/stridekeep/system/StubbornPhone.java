package dev.stridekeep.system;

import dev.stridekeep.testkit.run.SentPoint;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A phone that records one run after the other and sends each request until it is answered, come
/// what may.
final class StubbornPhone implements Runnable {
  /// Sequence number of the last point of each run.
  static final int LAST_SEQ = 59;

  private static final int BATCH = 6;
  private static final Duration BEFORE_SENDING_AGAIN = Duration.ofMillis(25);

  private final Runner runner;
  private final BooleanSupplier goOn;
  private final BooleanSupplier mayBegin;
  private final AtomicInteger answers;
  private final List<Acknowledged> runs = new CopyOnWriteArrayList<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private @Nullable volatile String refusal;

  /// @param goOn false once the phone is to end with the run that it records
  /// @param mayBegin whether to begin another run now
  /// @param answers counts what is acknowledged, for all phones together
  StubbornPhone(
      Runner runner, BooleanSupplier goOn, BooleanSupplier mayBegin, AtomicInteger answers) {
    this.runner = runner;
    this.goOn = goOn;
    this.mayBegin = mayBegin;
    this.answers = answers;
  }

  /// All runs so far.
  List<Acknowledged> runs() {
    return runs;
  }

  Runner runner() {
    return runner;
  }

  /// An answer that no phone may get, however often its backend dies; null where there was none.
  @Nullable String refusal() {
    return refusal;
  }

  /// How many requests were never answered.
  int unanswered() {
    return unanswered.get();
  }

  @Override
  public void run() {
    while (goOn.getAsBoolean() && refusal == null) {
      if (mayBegin.getAsBoolean()) {
        record();
      } else {
        LockSupport.parkNanos(BEFORE_SENDING_AGAIN.toNanos());
      }
    }
  }

  private void record() {
    var run = UUID.randomUUID();
    var startedAt = SentPoint.FIRST_TIME.minusSeconds(60L * runs.size());
    var acknowledged = new Acknowledged(runner, run, startedAt);
    runs.add(acknowledged);
    put(run, startedAt);
    acknowledged.start();
    for (int first = 0; first <= LAST_SEQ; first += BATCH) {
      int last = Math.min(LAST_SEQ, first + BATCH - 1);
      var batch = Wire.batch(SentPoint.range(first, last, SentPoint.Twist.NONE));
      insist(() -> runner.mobile().post(Wire.points(run), batch));
      acknowledged.points(first, last);
    }
    var finishedAt = SentPoint.FIRST_TIME.plusSeconds(LAST_SEQ + 1);
    insist(() -> runner.mobile().post(Wire.finish(run), Wire.finishBody(finishedAt, LAST_SEQ)));
    acknowledged.finish();
  }

  private void put(UUID run, Instant startedAt) {
    insist(() -> runner.mobile().put(Wire.run(run), Wire.start(startedAt)));
  }

  private void insist(Supplier<Reply> request) {
    while (!isAcknowledged(request)) {
      LockSupport.parkNanos(BEFORE_SENDING_AGAIN.toNanos());
    }
  }

  private boolean isAcknowledged(Supplier<Reply> request) {
    try {
      var reply = request.get();
      if (reply.isOk()) {
        answers.incrementAndGet();
        return true;
      }
      if (reply.status() != 503 && reply.status() != 429) {
        refusal = reply.toString();
        throw new AssertionError(refusal);
      }
      return false;
    } catch (UncheckedIOException e) {
      unanswered.incrementAndGet(); // nobody knows whether it was carried out
      return false;
    }
  }
}
