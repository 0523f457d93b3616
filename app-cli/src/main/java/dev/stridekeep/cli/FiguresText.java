package dev.stridekeep.cli;

import dev.stridekeep.phone.client.SummaryReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The figures as lines for people.
final class FiguresText {
  private static final double KILOMETRE = 1000;
  private static final double METRES_PER_MILE = 1609.344;

  private final List<String> lines = new ArrayList<>();

  private FiguresText() {}

  static List<String> of(Figures figures) {
    var text = new FiguresText();
    text.summary(figures.summary());
    text.splits(figures);
    return List.copyOf(text.lines);
  }

  private void summary(SummaryReply s) {
    line(
        "Distance",
        or(s.distanceMeters(), Wording::distance)
            + ("device".equals(s.distanceSource()) ? ", as the device says" : ""));
    line(
        "Moving time",
        or(s.movingSeconds(), Wording::time) + " of " + or(s.elapsedSeconds(), Wording::time));
    line("Pace", or(s.averagePaceSecondsPerKm(), Wording::pace));
    line(
        "Ascent",
        s.ascentMeters() == null || s.descentMeters() == null
            ? "unknown"
            : Wording.whole(s.ascentMeters())
                + " m up, "
                + Wording.whole(s.descentMeters())
                + " m down");
    line("Energy", energy(s));
    if (s.averageHeartRate() != null) {
      line(
          "Heart rate",
          Wording.whole(s.averageHeartRate())
              + " bpm on average, "
              + or(s.maxHeartRate(), Wording::whole)
              + " at most");
    }
    if (s.averageCadence() != null) {
      line("Cadence", Wording.whole(s.averageCadence()) + " steps/min");
    }
    bestEfforts(s);
    int left = Objects.requireNonNullElse(s.rejectedPoints(), 0);
    line(
        "Points",
        or(s.points(), Wording::whole)
            + (left == 0 ? "" : ", of which " + Wording.whole(left) + " were left out"));
  }

  private static String energy(SummaryReply s) {
    var range = s.energyKcalRange();
    if (s.energyKcal() == null) {
      return s.energyMissing() == null ? "unknown" : "unknown: the runner's body mass is missing";
    }
    return Wording.whole(s.energyKcal())
        + " kcal"
        + (range == null || range.size() != 2
            ? ""
            : " (" + Wording.whole(range.get(0)) + " to " + Wording.whole(range.get(1)) + ")");
  }

  private void bestEfforts(SummaryReply s) {
    var efforts =
        Objects.requireNonNullElse(s.bestEfforts(), List.<SummaryReply.BestEffortReply>of());
    var label = "Best efforts";
    for (var best : efforts) {
      line(label, length(best.distanceMeters()) + " in " + Wording.time(best.seconds()));
      label = "";
    }
  }

  private static String length(double metres) {
    if (Math.abs(metres - METRES_PER_MILE) < 1) {
      return "1 mi";
    }
    return metres % KILOMETRE == 0
        ? String.format(Locale.ROOT, "%.0f km", metres / KILOMETRE)
        : Wording.distance(metres);
  }

  private void splits(Figures figures) {
    var label = "Splits";
    for (var split : figures.splits()) {
      var pace =
          split.distanceMeters() > 0
              ? Wording.pace(split.movingSeconds() / split.distanceMeters() * KILOMETRE)
              : "";
      line(
          label,
          String.format(
              Locale.ROOT,
              "%2d  %8s  %8s  %10s%s",
              split.index() + 1,
              Wording.distance(split.distanceMeters()),
              Wording.time(split.elapsedSeconds()),
              pace,
              split.ascentMeters() == null
                  ? ""
                  : "  " + Wording.whole(split.ascentMeters()) + " m up"));
      label = "";
    }
  }

  private void line(String label, String text) {
    lines.add(String.format(Locale.ROOT, "  %-14s%s", label, text).stripTrailing());
  }

  /// Words a value.
  private interface Word {
    String of(double value);
  }

  private static String or(@Nullable Number value, Word word) {
    return value == null ? "unknown" : word.of(value.doubleValue());
  }
}
