package dev.stridekeep.rest.history;

import static dev.stridekeep.rest.history.HistoryServer.OTHER;
import static dev.stridekeep.rest.history.HistoryServer.json;
import static dev.stridekeep.testkit.history.DashboardFixture.effort;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.testkit.history.DashboardFixture.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardRoutesTest {
  private static final Instant START = Instant.parse("2026-11-18T08:00:00Z");

  private final HistoryServer server = new HistoryServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void totals_are_sums_in_si_and_kcal() {
    server.runs().finished(START);
    var short_run =
        new Figures(1_234.56789, Duration.ofNanos(400_123_456_789L), null, null, List.of());
    server.runs().finished(START.plusSeconds(86_400), short_run);
    assertAnswers(
        "{\"runs\":2,\"distanceMeters\":11234.568,\"movingSeconds\":3400.123,"
            + "\"elapsedSeconds\":6800.247,\"ascentMeters\":120.5,\"energyKcal\":700.0,"
            + "\"longestRunMeters\":10000.0,\"currentStreakWeeks\":1}",
        "/v1/dashboard/totals");
  }

  @Test
  void totals_of_no_runs_are_zero_and_what_is_known_of_no_run_is_null() {
    assertAnswers(
        "{\"runs\":0,\"distanceMeters\":0.0,\"movingSeconds\":0.0,"
            + "\"elapsedSeconds\":0.0,\"ascentMeters\":0.0,\"energyKcal\":0.0,"
            + "\"longestRunMeters\":0.0,\"currentStreakWeeks\":0}",
        "/v1/dashboard/totals");
    server.runs().finished(START, new Figures(1, Duration.ofSeconds(1), null, null, List.of()));
    var totals = json(server.get("/v1/dashboard/totals"));
    assertTrue(totals.isNull("energyKcal"));
    assertTrue(totals.isNull("ascentMeters"));
  }

  @Test
  void days_are_in_the_accounts_zone_and_both_are_included() {
    server.runs().finished(Instant.parse("2026-10-24T22:00:00Z"));
    server.runs().finished(Instant.parse("2026-10-25T22:59:59Z"));
    server.runs().finished(Instant.parse("2026-10-25T23:00:00Z"));
    assertEquals(2, runs("from=2026-10-25&to=2026-10-25"));
    assertEquals(3, runs("from=2026-10-25&to=2026-10-26"));
    assertEquals(1, runs("from=2026-10-26"));
    assertEquals(0, runs("to=2026-10-24"));
    assertEquals(3, runs("to=9999-12-31&from=0001-01-01"));
    assertEquals(0, runs("programId=0199a3f2-7c00-7000-8000-000000000001"));
  }

  @Test
  void a_history_has_its_empty_buckets() {
    server.runs().finished(START);
    assertAnswers(
        "{\"bucket\":\"week\",\"points\":["
            + "{\"start\":\"2026-11-09\",\"value\":0.0,\"runs\":0},"
            + "{\"start\":\"2026-11-16\",\"value\":10000.0,\"runs\":1}]}",
        "/v1/dashboard/history?metric=distance&bucket=week&from=2026-11-15&to=2026-11-22");
    assertAnswers(
        "{\"bucket\":\"day\",\"points\":["
            + "{\"start\":\"2026-11-18\",\"value\":300.0,\"runs\":1},"
            + "{\"start\":\"2026-11-19\",\"value\":null,\"runs\":0}]}",
        "/v1/dashboard/history?metric=pace&bucket=day&from=2026-11-18&to=2026-11-19");
  }

  @ParameterizedTest
  @CsvSource({
    "distance, 10000.0",
    "time, 3000.0",
    "pace, 300.0",
    "energy, 700.0",
    "ascent, 120.5",
    "runs, 1"
  })
  void each_metric_is_in_its_unit(String metric, String value) {
    server.runs().finished(START);
    assertAnswers(
        "{\"bucket\":\"year\",\"points\":[{\"start\":\"2026-01-01\",\"value\":"
            + value
            + ",\"runs\":1}]}",
        "/v1/dashboard/history?bucket=year&metric=" + metric);
  }

  @Test
  void a_history_of_no_runs_is_empty() {
    assertAnswers("{\"bucket\":\"week\",\"points\":[]}", "/v1/dashboard/history?metric=pace");
  }

  @Test
  void records_name_the_run_that_they_came_from() {
    var id = server.runs().finished(START, Figures.TEN_KM.withEfforts(effort(1609.344, 400.5)));
    assertAnswers(
        "{\"items\":[{\"distanceMeters\":1609.344,\"seconds\":400.5,\"runId\":\""
            + id
            + "\",\"startedAt\":\"2026-11-18T08:00:00Z\"}],\"nextCursor\":null}",
        "/v1/dashboard/records");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "totals?from=2026-11-31",
        "totals?from=2026-11-3",
        "totals?from=",
        "totals?to=20261101",
        "totals?to=%2B12026-01-01",
        "totals?to=0000-01-01",
        "totals?from=2026-11-02&to=2026-11-01",
        "totals?programId=1",
        "history?metric=speed&bucket=week",
        "history?metric=DISTANCE&bucket=week",
        "history?metric=distance&bucket=fortnight",
        "history?metric=distance&bucket=day&from=2016-01-01&to=2026-02-18",
        "history?metric=distance&bucket=day&from=0001-01-01&to=9999-12-31",
      })
  void a_bad_parameter_is_told_by_its_name(String path) {
    var answer = server.get("/v1/dashboard/" + path);
    assertEquals(400, answer.statusCode(), answer.body());
    var problem = json(answer);
    assertEquals("https://stridekeep.dev/problems/invalid-parameter", problem.getString("type"));
    assertTrue(
        problem.getString("detail").matches("Parameter (from|to|programId|metric|bucket) must .*"),
        problem.getString("detail"));
  }

  @Test
  void as_many_buckets_as_are_allowed_are_answered() {
    var answer =
        server.get("/v1/dashboard/history?metric=runs&bucket=day&from=2016-01-01&to=2026-02-16");
    assertEquals(3_700, json(answer).getJsonArray("points").size());
  }

  @Test
  void another_runner_sees_none_of_it() {
    server.runs().finished(START, Figures.TEN_KM.withEfforts(effort(400, 80)));
    assertEquals(0, json(server.get(OTHER, "/v1/dashboard/totals")).getInt("runs"));
    assertEquals(0, json(server.get(OTHER, "/v1/dashboard/records")).getJsonArray("items").size());
    assertEquals(0, json(server.get(OTHER, "/v1/dashboard/history")).getJsonArray("points").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"totals", "history", "records"})
  void nobody_who_is_not_signed_in_sees_any_of_it(String path) {
    assertEquals(401, server.getSignedOut("/v1/dashboard/" + path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"totals", "history"})
  void an_account_that_is_gone_is_not_found(String path) {
    var gone = new AccountId(new UUID(3, 3));
    assertEquals(404, server.get(gone, "/v1/dashboard/" + path).statusCode());
  }

  private int runs(String query) {
    return json(server.get("/v1/dashboard/totals?" + query)).getInt("runs");
  }

  private void assertAnswers(String expected, String path) {
    var answer = server.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(json(expected), json(answer));
  }
}
