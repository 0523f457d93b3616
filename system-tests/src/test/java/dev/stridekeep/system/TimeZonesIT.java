package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run falls into the day, week and month of its start in the account's zone.
class TimeZonesIT {
  private static final Runner RUNNER = Servers.shared(Storage.H2).newRunner();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # zone               start                 end                   day         week
          # across midnight
          Europe/Prague,       2026-06-10T21:50:00Z, 2026-06-10T22:20:00Z, 2026-06-10, 2026-06-08
          America/New_York,    2026-07-01T03:59:59Z, 2026-07-01T04:30:00Z, 2026-06-30, 2026-06-29
          America/New_York,    2026-07-01T04:00:00Z, 2026-07-01T04:30:00Z, 2026-07-01, 2026-06-29
          Pacific/Kiritimati,  2026-01-31T10:30:00Z, 2026-01-31T11:00:00Z, 2026-02-01, 2026-01-26
          Pacific/Pago_Pago,   2026-03-01T10:59:59Z, 2026-03-01T11:30:00Z, 2026-02-28, 2026-02-23
          Asia/Kathmandu,      2026-05-10T18:14:59Z, 2026-05-10T19:00:00Z, 2026-05-10, 2026-05-04
          Asia/Kathmandu,      2026-05-10T18:15:00Z, 2026-05-10T19:00:00Z, 2026-05-11, 2026-05-11
          # from Sunday to Monday, from a year to the next
          Europe/Prague,       2026-12-31T22:45:00Z, 2026-12-31T23:45:00Z, 2026-12-31, 2026-12-28
          Europe/Prague,       2026-12-31T23:00:00Z, 2026-12-31T23:45:00Z, 2027-01-01, 2026-12-28
          # clocks go forward within the run, and at the end of the day before
          America/New_York,    2026-03-08T06:45:00Z, 2026-03-08T07:15:00Z, 2026-03-08, 2026-03-02
          America/New_York,    2026-03-09T03:30:00Z, 2026-03-09T04:10:00Z, 2026-03-08, 2026-03-02
          America/New_York,    2026-03-09T04:00:00Z, 2026-03-09T04:10:00Z, 2026-03-09, 2026-03-09
          # clocks go back within the run, and at the end of the day before
          America/New_York,    2026-11-01T05:45:00Z, 2026-11-01T06:15:00Z, 2026-11-01, 2026-10-26
          America/New_York,    2026-11-02T04:30:00Z, 2026-11-02T05:10:00Z, 2026-11-01, 2026-10-26
          America/New_York,    2026-11-02T05:00:00Z, 2026-11-02T05:10:00Z, 2026-11-02, 2026-11-02
          # a day that begins at one o'clock
          Africa/Cairo,        2026-04-23T21:59:59Z, 2026-04-23T22:30:00Z, 2026-04-23, 2026-04-20
          Africa/Cairo,        2026-04-23T22:00:00Z, 2026-04-23T22:30:00Z, 2026-04-24, 2026-04-20
          # half an hour of daylight saving
          Australia/Lord_Howe, 2026-04-04T12:59:59Z, 2026-04-04T13:30:00Z, 2026-04-04, 2026-03-30
          Australia/Lord_Howe, 2026-04-04T15:10:00Z, 2026-04-04T15:40:00Z, 2026-04-05, 2026-03-30
          """)
  void a_run_belongs_to_the_local_day_of_its_start(
      String zone, Instant start, Instant end, LocalDate day, LocalDate week) {
    moveTo(zone);
    var run = record(start, end);
    assertOnlyIn("day", day, day.minusDays(1), day.plusDays(1));
    assertOnlyIn("week", week, week.minusDays(1), week.plusDays(7));
    var month = day.withDayOfMonth(1);
    assertOnlyIn("month", month, month.minusDays(1), month.plusMonths(1));
    assertEquals(1, runsIn(day, day));
    assertEquals(0, runsIn(day.minusDays(7), day.minusDays(1)));
    assertEquals(0, runsIn(day.plusDays(1), day.plusDays(7)));
    RUNNER.mobile().delete(Wire.run(run)).expect(204);
    assertEquals(0, runsIn(day, day));
  }

  @Test
  void the_days_move_along_when_the_account_moves() {
    moveTo("Europe/Prague");
    var start = Instant.parse("2026-06-10T21:50:00Z");
    var run = record(start, start.plusSeconds(1_800));
    var tenth = LocalDate.parse("2026-06-10");
    assertEquals(1, runsIn(tenth, tenth));
    moveTo("Asia/Tokyo");
    assertEquals(0, runsIn(tenth, tenth));
    assertEquals(1, runsIn(tenth.plusDays(1), tenth.plusDays(1)));
    RUNNER.web().delete(Wire.run(run)).expect(204);
  }

  private static void moveTo(String zone) {
    var patch = "{\"timeZone\":\"" + zone + "\"}";
    RUNNER.web().patch("/v1/accounts/me", patch).expect(200);
  }

  private static UUID record(Instant start, Instant end) {
    var run = UUID.randomUUID();
    RUNNER.mobile().put(Wire.run(run), Wire.start(start)).expect(201);
    RUNNER.mobile().post(Wire.finish(run), Wire.finishBody(end, -1)).expect(200);
    return run;
  }

  /// Checks a history from the end of the bucket before to the begin of the bucket after.
  private static void assertOnlyIn(
      String bucket, LocalDate expected, LocalDate from, LocalDate to) {
    var history =
        RUNNER
            .web()
            .get(
                "/v1/dashboard/history?metric=time&bucket=%s&from=%s&to=%s"
                    .formatted(bucket, from, to))
            .expect(200)
            .json();
    var points = history.getJsonArray("points").getValuesAs(JsonObject.class);
    assertEquals(3, points.size(), history::toString);
    for (var point : points) {
      boolean here = point.getString("start").equals(expected.toString());
      assertEquals(here ? 1 : 0, point.getInt("runs"), history::toString);
    }
  }

  /// What totals and list agree on.
  private static int runsIn(LocalDate from, LocalDate to) {
    var days = "?from=%s&to=%s".formatted(from, to);
    int runs = RUNNER.web().get("/v1/dashboard/totals" + days).expect(200).json().getInt("runs");
    for (var backend : new Api[] {RUNNER.mobile(), RUNNER.web()}) {
      var list = backend.get("/v1/runs" + days).expect(200).json();
      assertEquals(runs, list.getJsonArray("items").size());
    }
    return runs;
  }
}
