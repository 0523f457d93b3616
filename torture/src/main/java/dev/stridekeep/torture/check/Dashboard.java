package dev.stridekeep.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What the dashboard of one account shows.
///
/// @param lines by run id
/// @param repeated lines of runs that had a line before
record Dashboard(Map<String, RunLine> lines, int repeated, Figures totals) {
  private static final int PAGE = 100;

  /// One line of the list of runs.
  ///
  /// @param finishedAt empty where there is none
  record RunLine(
      String startedAt, String finishedAt, String status, boolean provisional, Figures figures) {}

  /// What can be added up, in SI units.
  record Figures(int runs, double distance, double elapsed, double moving) {
    private static final Figures NONE = new Figures(0, 0, 0, 0);

    Figures plus(Figures other) {
      return new Figures(
          runs + other.runs,
          distance + other.distance,
          elapsed + other.elapsed,
          moving + other.moving);
    }

    /// The same but for the rounding of each number on the wire.
    boolean isAbout(Figures other) {
      return runs == other.runs
          && isAbout(distance, other.distance, runs)
          && isAbout(elapsed, other.elapsed, runs)
          && isAbout(moving, other.moving, runs);
    }

    private static boolean isAbout(double a, double b, int roundings) {
      return Math.abs(a - b) <= 0.051 * (roundings + 1) + 1e-9 * Math.abs(a);
    }
  }

  static Dashboard read(Reader web) throws IOException, InterruptedException {
    var lines = new HashMap<String, RunLine>();
    int repeated = 0;
    var cursor = "";
    do {
      var page = web.json("/v1/runs?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      for (var item : page.path("items")) {
        repeated += lines.put(item.path("runId").asText(), line(item)) == null ? 0 : 1;
      }
      cursor = page.path("nextCursor").asText("");
      cursor = cursor.equals("null") ? "" : cursor;
    } while (!cursor.isEmpty());
    var totals = web.json("/v1/dashboard/totals");
    return new Dashboard(
        Map.copyOf(lines), repeated, figures(totals, totals.path("runs").asInt(-1)));
  }

  private static RunLine line(JsonNode item) {
    return new RunLine(
        item.path("startedAt").asText(""),
        item.path("finishedAt").asText(""),
        item.path("status").asText(""),
        item.path("provisional").asBoolean(true),
        figures(item.path("summary"), 1));
  }

  private static Figures figures(JsonNode node, int runs) {
    return new Figures(
        runs,
        node.path("distanceMeters").asDouble(),
        node.path("elapsedSeconds").asDouble(),
        node.path("movingSeconds").asDouble());
  }

  /// What the lines add up to.
  Figures sum() {
    return lines.values().stream().map(RunLine::figures).reduce(Figures.NONE, Figures::plus);
  }
}
