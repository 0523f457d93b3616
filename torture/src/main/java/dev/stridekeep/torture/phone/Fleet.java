package dev.stridekeep.torture.phone;

import dev.stridekeep.torture.finding.Findings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// All phones of a torture, each a virtual thread that records one run after the other.
public final class Fleet {
  private static final Duration SIGN_UP_LIMIT = Duration.ofMinutes(3);

  private final long seed;
  private final List<InetSocketAddress> mobiles;
  private final InetSocketAddress web;
  private final Promises promises;
  private final Findings findings;
  private final Pulse pulse;
  private final Traffic traffic = new Traffic();
  private final List<EndlessPhone> phones = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReferenceArray<@Nullable Promise> latest;
  private volatile boolean stopped;
  private volatile long deadline = Long.MAX_VALUE;

  /// @param mobiles where the mobile backends are reached
  /// @param pulse of the mobile backends in this order, then the web backend
  public Fleet(
      long seed,
      int phones,
      List<InetSocketAddress> mobiles,
      InetSocketAddress web,
      Promises promises,
      Findings findings,
      Pulse pulse) {
    this.seed = seed;
    this.mobiles = mobiles;
    this.web = web;
    this.promises = promises;
    this.findings = findings;
    this.pulse = pulse;
    latest = new AtomicReferenceArray<>(phones);
    for (int i = 0; i < phones; i++) {
      this.phones.add(new EndlessPhone(this, Account.of(seed, i)));
    }
  }

  /// Makes the accounts, then lets all phones record.
  ///
  /// @throws IllegalStateException where an account cannot be made
  public void start() throws InterruptedException {
    deadline = System.nanoTime() + SIGN_UP_LIMIT.toNanos();
    for (var phone : phones) {
      phone.signUp();
    }
    deadline = Long.MAX_VALUE;
    for (var phone : phones) {
      threads.add(Thread.ofVirtual().name("phone").start(phone));
    }
  }

  /// Lets each phone end its run and bring everything to the backends.
  ///
  /// @param limit after it a phone gives up, which is a finding
  public void stop(Duration limit) throws InterruptedException {
    deadline = System.nanoTime() + limit.toNanos();
    stopped = true;
    for (var thread : threads) {
      // Longer than the phones give themselves, so that one that hangs is found as well.
      if (!thread.join(limit.plusSeconds(30))) {
        findings.add("stuck", "a phone does not end");
        thread.interrupt();
      }
    }
  }

  boolean isStopped() {
    return stopped;
  }

  boolean isTooLate() {
    return System.nanoTime() - deadline > 0 && deadline != Long.MAX_VALUE;
  }

  void setLatest(Promise promise) {
    latest.set(promise.account(), promise);
  }

  /// The newest run of another account; null where there is none yet.
  @Nullable Promise runOfAnother(int account) {
    return latest.get((account + 1) % latest.length());
  }

  public List<Account> accounts() {
    return phones.stream().map(EndlessPhone::account).toList();
  }

  public Traffic traffic() {
    return traffic;
  }

  long seed() {
    return seed;
  }

  List<InetSocketAddress> mobiles() {
    return mobiles;
  }

  InetSocketAddress web() {
    return web;
  }

  Promises promises() {
    return promises;
  }

  Findings findings() {
    return findings;
  }

  Pulse pulse() {
    return pulse;
  }
}
