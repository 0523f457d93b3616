package dev.stridekeep.torture;

import dev.stridekeep.torture.check.Checker;
import dev.stridekeep.torture.fault.Fault;
import dev.stridekeep.torture.fault.FaultDriver;
import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.net.Relay;
import dev.stridekeep.torture.phone.Fleet;
import dev.stridekeep.torture.phone.Promises;
import dev.stridekeep.torture.phone.Pulse;
import dev.stridekeep.torture.report.Report;
import dev.stridekeep.torture.server.Site;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// One torture from its first phone to its report.
///
/// @param site ready to serve
/// @param faults those that are wanted
/// @param lasts how long faults are injected
/// @param progress told what happens, one line each
public record Torture(
    Site site,
    List<Fault> faults,
    long seed,
    int phones,
    Duration lasts,
    Consumer<String> progress) {
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(3);

  public Report run() throws InterruptedException {
    var findings = new Findings();
    var promises = new Promises(findings);
    var pulse = new Pulse(site.nodes().size());
    var fleet =
        new Fleet(
            seed,
            phones,
            fronts().subList(0, site.mobiles().size()),
            fronts().getLast(),
            promises,
            findings,
            pulse);
    progress.accept("phones sign up");
    fleet.start();
    long began = System.nanoTime();
    var driver = new FaultDriver(site, pulse, findings, progress);
    driver.start(faults, seed);
    Thread.sleep(lasts);
    driver.stop();
    var took = Duration.ofNanos(System.nanoTime() - began);
    progress.accept("phones bring home what they have");
    fleet.stop(DRAIN_LIMIT);
    progress.accept("checking " + promises.all().size() + " runs");
    var tally = new Checker(fronts(), promises, findings).run(fleet.accounts());
    return Report.of(
        site.database(),
        seed,
        phones,
        took,
        fleet.traffic(),
        promises,
        tally,
        driver.log(),
        findings);
  }

  private List<InetSocketAddress> fronts() {
    return site.nodes().stream().map(Site.Node::front).map(Relay::address).toList();
  }
}
