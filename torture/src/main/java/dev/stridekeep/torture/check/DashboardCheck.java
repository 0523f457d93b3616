package dev.stridekeep.torture.check;

import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.phone.Promise;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;

/// Holds one account's dashboard to what was promised.
record DashboardCheck(Dashboard dashboard, Findings findings) {
  void run(Collection<Promise> promises) {
    var owned = new HashSet<String>();
    for (var promise : promises) {
      owned.add(promise.run().toString());
      check(promise);
    }
    for (var run : dashboard.lines().keySet()) {
      if (!owned.contains(run)) {
        findings.add("trace", run + " is on a dashboard, and nobody recorded it");
      }
    }
    if (dashboard.repeated() > 0) {
      findings.add("twice", dashboard.repeated() + " lines of a dashboard are there again");
    }
    if (!dashboard.totals().isAbout(dashboard.sum())) {
      findings.add(
          "totals", "totals are " + dashboard.totals() + ", runs add up to " + dashboard.sum());
    }
  }

  private void check(Promise promise) {
    var line = dashboard.lines().get(promise.run().toString());
    if (line == null) {
      if (promise.isFinished() && promise.life() == Promise.Life.THERE) {
        findings.add("lost", "the finish of " + promise.run() + ": it is on no dashboard");
      }
      return;
    }
    if (promise.life() == Promise.Life.DELETED) {
      findings.add("undeleted", promise.run() + " was deleted and is on a dashboard");
    } else if (promise.isFinished()) {
      finished(promise, line);
    }
  }

  private void finished(Promise promise, Dashboard.RunLine line) {
    if (!line.status().equals("complete") || line.provisional()) {
      findings.add("lost", promise.run() + " is finished and shown as " + line);
    } else if (!Instant.parse(line.finishedAt()).equals(promise.script().finishedAt())) {
      findings.add("changed", "the finish of " + promise.run() + ": " + line.finishedAt());
    }
  }
}
