package dev.stridekeep.torture.report;

import dev.stridekeep.torture.check.CheckedCounts;
import dev.stridekeep.torture.fault.FaultLog;
import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.phone.Promises;
import dev.stridekeep.torture.phone.Traffic;
import dev.stridekeep.torture.server.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a torture did and what came of it.
///
/// @param took under faults, without start, drain and check
/// @param acknowledgedPoints of runs that are not deleted
/// @param storedPoints of these, those that the backends show, once and unchanged
/// @param endedByItself how often a database's server ended without having been told to
/// @param findings how many of each kind; none is what is wanted
/// @param first findings in words
public record Report(
    String profile,
    long seed,
    int phones,
    Duration took,
    Traffic.Counts traffic,
    long starts,
    long batches,
    long finishes,
    long deletes,
    long restores,
    long acknowledgedPoints,
    long storedPoints,
    int faults,
    List<FaultLog.Kind> kinds,
    Map<String, String> impossible,
    int endedByItself,
    Map<String, Long> findings,
    List<String> first) {

  /// Adds up.
  public static Report of(
      Database database,
      long seed,
      int phones,
      Duration took,
      Traffic traffic,
      Promises promises,
      CheckedCounts tally,
      FaultLog faults,
      Findings findings) {
    return new Report(
        database.profile(),
        seed,
        phones,
        took,
        traffic.counts(),
        promises.starts(),
        promises.batches(),
        promises.finishes(),
        promises.deletes(),
        promises.restores(),
        promises.acknowledgedPoints(),
        tally.points(),
        faults.count(),
        faults.kinds(),
        faults.impossible(),
        database.endedByItself(),
        findings.counts(),
        findings.first());
  }

  /// Acknowledged and not there, or not found out about.
  public long lostPoints() {
    return acknowledgedPoints - storedPoints;
  }

  /// Whether every promise was kept and everything was checked.
  public boolean isClean() {
    return findings.isEmpty() && lostPoints() == 0;
  }
}
