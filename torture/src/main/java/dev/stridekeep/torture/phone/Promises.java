package dev.stridekeep.torture.phone;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.phone.Ledger;
import dev.stridekeep.phone.Receipt;
import dev.stridekeep.torture.finding.Findings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// The ledger of all phones together.
public final class Promises implements Ledger {
  private final Map<RunId, Promise> runs = new ConcurrentHashMap<>();
  private final Map<Integer, Queue<Promise>> runsByAccount = new ConcurrentHashMap<>();
  private final Map<RunId, Integer> strangers = new ConcurrentHashMap<>();
  private final LongAdder starts = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final LongAdder finishes = new LongAdder();
  private final LongAdder deletes = new LongAdder();
  private final LongAdder restores = new LongAdder();
  private final Findings findings;

  /// @param findings is told of promises that a backend itself says it broke
  public Promises(Findings findings) {
    this.findings = findings;
  }

  /// Opens the page of a run, of which nothing is acknowledged yet.
  public void open(Promise promise) {
    runs.put(promise.run(), promise);
    runsByAccount
        .computeIfAbsent(promise.account(), _ -> new ConcurrentLinkedQueue<>())
        .add(promise);
  }

  @Override
  public void note(Receipt receipt) {
    var promise = runs.get(receipt.run());
    if (promise == null) {
      throw new IllegalStateException("nobody started run " + receipt.run());
    }
    switch (receipt) {
      case Receipt.StartReceipt _ -> {
        starts.increment();
        promise.start();
      }
      case Receipt.PointsReceipt points -> {
        batches.increment();
        promise.points(points.range());
        if (!points.reply().conflicting().isEmpty()) {
          findings.add(
              "changed", receipt.run() + " holds other values at " + points.reply().conflicting());
        }
      }
      case Receipt.FinishReceipt _ -> {
        finishes.increment();
        promise.finish();
      }
      case Receipt.BrokenPromise(var run, var lost) ->
          findings.add("lost", run + ": the backend misses acknowledged points " + lost);
    }
  }

  void deleted(Promise promise) {
    deletes.increment();
    promise.setLife(Promise.Life.DELETED);
  }

  void restored(Promise promise) {
    restores.increment();
    promise.setLife(Promise.Life.THERE);
  }

  /// Notes a run id that must not exist, as all that was ever sent of it had to be refused.
  void noteRefused(RunId run, int account) {
    strangers.put(run, account);
  }

  public Collection<Promise> all() {
    return runs.values();
  }

  /// The runs of an account.
  public List<Promise> of(int account) {
    return List.copyOf(runsByAccount.getOrDefault(account, new ConcurrentLinkedQueue<>()));
  }

  /// Run ids that must not exist, with the account that tried.
  public Map<RunId, Integer> refused() {
    return Map.copyOf(strangers);
  }

  /// Acknowledged points of runs that are to be seen.
  public long acknowledgedPoints() {
    return runs.values().stream()
        .filter(promise -> promise.life() == Promise.Life.THERE)
        .mapToLong(promise -> promise.points().count())
        .sum();
  }

  public long starts() {
    return starts.sum();
  }

  public long batches() {
    return batches.sum();
  }

  public long finishes() {
    return finishes.sum();
  }

  public long deletes() {
    return deletes.sum();
  }

  public long restores() {
    return restores.sum();
  }
}
