package dev.stridekeep.torture.phone;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;

/// What the backends have put their name to for one run: a few hundred bytes, whatever its length.
public final class Promise {
  private final int account;
  private final RunId run;
  private final Script script;
  private SeqRanges points = SeqRanges.EMPTY;
  private boolean started;
  private boolean finished;
  private Life life = Life.THERE;

  /// Whether the run is to be seen.
  public enum Life {
    THERE,
    DELETED,
    /// A delete or a restore was sent and never answered: either is right.
    UNKNOWN
  }

  public Promise(int account, RunId run, Script script) {
    this.account = account;
    this.run = run;
    this.script = script;
  }

  /// The account that owns the run, by its number.
  public int account() {
    return account;
  }

  public RunId run() {
    return run;
  }

  public Script script() {
    return script;
  }

  synchronized void start() {
    started = true;
  }

  synchronized void points(SeqRange range) {
    points = points.union(SeqRanges.of(range));
  }

  synchronized void finish() {
    finished = true;
  }

  synchronized void setLife(Life now) {
    life = now;
  }

  public synchronized boolean isStarted() {
    return started;
  }

  public synchronized boolean isFinished() {
    return finished;
  }

  public synchronized Life life() {
    return life;
  }

  /// The acknowledged sequence numbers.
  public synchronized SeqRanges points() {
    return points;
  }
}
