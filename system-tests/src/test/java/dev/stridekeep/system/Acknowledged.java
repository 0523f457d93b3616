package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.testkit.run.Fix;
import dev.stridekeep.testkit.run.SentPoint;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;

/// What of one run a backend has acknowledged, whatever happened to it since.
final class Acknowledged {
  private final Runner runner;
  private final UUID run;
  private final Instant startedAt;
  private final BitSet points = new BitSet();
  private boolean started;
  private boolean finished;

  Acknowledged(Runner runner, UUID run, Instant startedAt) {
    this.runner = runner;
    this.run = run;
    this.startedAt = startedAt;
  }

  synchronized void start() {
    started = true;
  }

  synchronized void points(int first, int last) {
    points.set(first, last + 1);
  }

  synchronized void finish() {
    finished = true;
  }

  synchronized boolean isFinished() {
    return finished;
  }

  private synchronized boolean isEmpty() {
    return !started && points.isEmpty();
  }

  private synchronized Acknowledged now() {
    var copy = new Acknowledged(runner, run, startedAt);
    copy.points.or(points);
    copy.started = started;
    copy.finished = finished;
    return copy;
  }

  /// Reads the run and checks that all of this is there, once and unchanged, while the phone may go
  /// on to send more of it.
  void check(Api backend) {
    var then = now();
    if (!then.isEmpty()) {
      then.checkAgainst(backend.as(runner.mobile().credentials()));
    }
  }

  private void checkAgainst(Api backend) {
    var read = backend.get(Wire.run(run)).expect(200).json();
    if (started) {
      assertTrue(read.getBoolean("startReceived"), read::toString);
      assertEquals(startedAt, Instant.parse(read.getString("startedAt")));
    }
    if (finished) {
      assertEquals("complete", read.getString("status"), read::toString);
      assertFalse(read.getBoolean("provisional"), read::toString);
      assertEquals(points.cardinality(), read.getJsonObject("summary").getInt("points"));
    }
    var bySeq = new HashMap<Fix, Integer>();
    for (var point : SentPoint.range(0, StubbornPhone.LAST_SEQ, SentPoint.Twist.NONE)) {
      bySeq.put(point.fix(), point.seq());
    }
    var seen = new HashSet<Integer>();
    var gpx = backend.get(Wire.track(run), "application/gpx+xml").expect(200);
    for (var fix : Gpx.fixes(gpx.body())) {
      var seq = bySeq.get(fix);
      assertTrue(seq != null, () -> "nobody sent " + fix + " of run " + run);
      assertTrue(seen.add(seq), () -> "point " + seq + " of run " + run + " is there twice");
    }
    points.stream()
        .forEach(seq -> assertTrue(seen.contains(seq), () -> "run " + run + " lost point " + seq));
  }
}
