package dev.stridekeep.torture.report;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;

/// The report for people.
public final class ReportText {
  private ReportText() {}

  public static String of(Report r) {
    var text = new StringJoiner("\n");
    text.add(
        line(
            "profile %s, seed %d, %d phones, %d s under faults",
            r.profile(), r.seed(), r.phones(), r.took().toSeconds()));
    var traffic = r.traffic();
    text.add(
        line("batches      %,12d sent     %,12d acknowledged", traffic.batchesSent(), r.batches()));
    text.add(
        line(
            "starts       %,12d          finishes %,12d   deletes %,d   restores %,d",
            r.starts(), r.finishes(), r.deletes(), r.restores()));
    text.add(
        line(
            "calls        %,12d          no answer %,11d   refused for now (503) %,d   failed %,d",
            traffic.calls(), traffic.unanswered(), traffic.shed(), traffic.failed()));
    text.add(
        line(
            "phones       %,12d deaths   %,12d spells offline   %,d signed in again",
            traffic.deaths(), traffic.offlineSpells(), traffic.signIns()));
    text.add(
        line(
            "dashboards   %,12d read right after a finish; %,d requests rightly refused",
            traffic.readsOfOwnWrites(), traffic.trespasses()));
    faults(r, text);
    if (r.endedByItself() > 0) {
      text.add(
          line(
              "servers      %,12d times one ended by itself and was started again",
              r.endedByItself()));
    }
    text.add(
        line(
            "points       %,12d acknowledged - %,d stored = %,d lost",
            r.acknowledgedPoints(), r.storedPoints(), r.lostPoints()));
    r.findings().forEach((kind, count) -> text.add(line("FOUND        %,12d %s", count, kind)));
    r.first().forEach(found -> text.add("  " + found));
    text.add(r.isClean() ? "Nothing was lost." : "PROMISES WERE BROKEN.");
    return text.toString();
  }

  private static void faults(Report r, StringJoiner text) {
    text.add(
        line("faults       %,12d, and the time to serve again, median and longest:", r.faults()));
    for (var kind : r.kinds()) {
      text.add(
          line(
              "  %-24s %6d   %8s   %8s",
              kind.name(),
              kind.count(),
              seconds(kind.medianRecovery()),
              seconds(kind.longestRecovery())));
    }
    r.impossible()
        .forEach((name, reason) -> text.add(line("  %-24s not possible here: %s", name, reason)));
  }

  private static String seconds(Duration duration) {
    return line("%.2f s", duration.toMillis() / 1000.0);
  }

  @FormatMethod
  private static String line(@FormatString String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
