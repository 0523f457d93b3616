package dev.stridekeep.rest.history;

import static dev.stridekeep.rest.history.HistoryServer.OTHER;
import static dev.stridekeep.rest.history.HistoryServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.testkit.history.DashboardFixture.Figures;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunListRoutesTest {
  private static final Instant START = Instant.parse("2026-11-18T08:00:00.5Z");

  private final HistoryServer server = new HistoryServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_line_is_a_run_with_less_of_it() {
    var id = server.runs().awaitingPoints(START, Figures.TEN_KM);
    var expected =
        "{\"items\":[{\"runId\":\""
            + id
            + "\",\"startedAt\":\"2026-11-18T08:00:00.500Z\",\"startReceived\":true,"
            + "\"finishedAt\":\"2026-11-18T10:00:00.500Z\",\"zone\":\"America/New_York\","
            + "\"status\":\"awaiting-points\",\"provisional\":true,\"visibility\":\"friends\","
            + "\"summary\":{\"distanceMeters\":10000.0,\"elapsedSeconds\":6000.0,"
            + "\"movingSeconds\":3000.0,\"averagePaceSecondsPerKm\":300.0,"
            + "\"ascentMeters\":120.5,\"energyKcal\":700.0}}],\"nextCursor\":null}";
    assertEquals(json(expected), json(server.get("/v1/runs")));
  }

  @Test
  void a_run_under_way_has_no_summary_and_one_not_started_says_so() {
    server.runs().unstarted(START);
    var line = json(server.get("/v1/runs")).getJsonArray("items").getJsonObject(0);
    assertEquals("recording", line.getString("status"));
    assertEquals("2026-11-18T08:00:00.500Z", line.getString("startedAt"));
    assertEquals(false, line.getBoolean("startReceived"));
    assertTrue(line.isNull("summary"));
    assertTrue(line.isNull("zone"));
    assertEquals("private", line.getString("visibility"));
  }

  @Test
  void pages_follow_each_other_newest_first() {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      expected.addFirst(server.runs().finished(START.plus(Duration.ofDays(i / 2))).toString());
    }
    var read = new ArrayList<String>();
    var query = "?limit=3";
    for (int page = 0; page < 3; page++) {
      var list = json(server.get("/v1/runs" + query));
      read.addAll(ids(list));
      query = list.isNull("nextCursor") ? "" : "?limit=3&cursor=" + list.getString("nextCursor");
    }
    assertEquals(expected, read);
    assertEquals("", query);
  }

  @Test
  void only_the_days_asked_for_are_listed_and_no_deleted_runs() {
    server.runs().finished(START.minus(Duration.ofDays(1)));
    RunId id = server.runs().finished(START);
    server.runs().delete(server.runs().finished(START));
    assertEquals(
        List.of(id.toString()), ids(json(server.get("/v1/runs?from=2026-11-18&to=2026-11-18"))));
    assertEquals(
        List.of(),
        ids(json(server.get("/v1/runs?programId=0199a3f2-7c00-7000-8000-000000000001"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "limit=99999999999",
        "cursor=x",
        "cursor=",
        "cursor=%00",
        "from=yesterday",
        "from=2026-11-02&to=2026-11-01",
        "programId=x"
      })
  void a_bad_parameter_is_told_by_its_name(String query) {
    var answer = server.get("/v1/runs?" + query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(
        json(answer)
            .getString("detail")
            .startsWith("Parameter " + query.substring(0, query.indexOf('='))),
        answer.body());
  }

  @Test
  void another_runner_sees_none_of_it() {
    server.runs().finished(START);
    assertEquals(List.of(), ids(json(server.get(OTHER, "/v1/runs"))));
    assertEquals(401, server.getSignedOut("/v1/runs").statusCode());
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(line -> line.getString("runId"))
        .toList();
  }
}
