package dev.stridekeep.torture.drill;

import dev.stridekeep.torture.check.Checker;
import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.net.Relay;
import dev.stridekeep.torture.phone.Fleet;
import dev.stridekeep.torture.phone.Promises;
import dev.stridekeep.torture.phone.Pulse;
import dev.stridekeep.torture.phone.Traffic;
import dev.stridekeep.torture.server.Site;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/// The phones of a drill: they record from its begin to its end, and then it is checked what became
/// of all that they were promised.
final class Phones {
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(3);
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);

  private final Site site;
  private final Findings findings = new Findings();
  private final Promises promises = new Promises(findings);
  private final Pulse pulse;
  private final Fleet fleet;

  /// What came of a drill for the phones.
  ///
  /// @param acknowledged points of runs that are not deleted
  /// @param stored of these, those that are there in the end, once and unchanged
  record Outcome(
      Traffic.Counts traffic,
      long batches,
      long finishes,
      long acknowledged,
      long stored,
      Findings findings) {
    boolean isClean() {
      return findings.isEmpty() && acknowledged == stored;
    }
  }

  Phones(Site site, long seed, int phones) {
    this.site = site;
    pulse = new Pulse(site.nodes().size());
    var fronts = fronts();
    fleet =
        new Fleet(
            seed,
            phones,
            fronts.subList(0, site.mobiles().size()),
            fronts.getLast(),
            promises,
            findings,
            pulse);
  }

  void start() throws InterruptedException {
    fleet.start();
  }

  /// How long it takes from an instant until each backend has carried out a call that was sent
  /// after it.
  Duration untilServed(long sinceNanos) {
    var longest = Duration.ZERO;
    for (int i = 0; i < site.nodes().size(); i++) {
      var took = untilServed(sinceNanos, i);
      longest = took.compareTo(longest) > 0 ? took : longest;
    }
    return longest;
  }

  /// The same of one backend.
  Duration untilServed(long sinceNanos, int backend) {
    return pulse.awaitAfter(backend, sinceNanos, RECOVERY_LIMIT);
  }

  /// Brings home what the phones have, and checks.
  Outcome stop() throws InterruptedException {
    fleet.stop(DRAIN_LIMIT);
    var tally = new Checker(fronts(), promises, findings).run(fleet.accounts());
    return new Outcome(
        fleet.traffic().counts(),
        promises.batches(),
        promises.finishes(),
        promises.acknowledgedPoints(),
        tally.points(),
        findings);
  }

  private List<InetSocketAddress> fronts() {
    return site.nodes().stream().map(Site.Node::front).map(Relay::address).toList();
  }
}
