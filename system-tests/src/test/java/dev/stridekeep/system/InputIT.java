package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.testkit.run.SentPoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no client should send: it is refused with a clear error, changes nothing, and hurts nobody.
@Timeout(120)
class InputIT {
  private static final int MUTANTS = 80;
  private static final Servers SERVERS = Servers.shared(Storage.H2);
  private static final Runner RUNNER = SERVERS.newRunner();

  @AfterEach
  void the_backends_still_serve() {
    for (var backend : SERVERS.all()) {
      assertTrue(new Api(backend.address()).isReady(), backend::log);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /firstSeq    | {"firstSeq":-1,"time":[1],"lat":[1],"lng":[1]}
          /firstSeq    | {"time":[1],"lat":[1],"lng":[1]}
          /firstSeq    | {"firstSeq":3000000000,"time":[1],"lat":[1],"lng":[1]}
          /time        | {"firstSeq":0,"lat":[1],"lng":[1]}
          /time        | {"firstSeq":0,"time":[],"lat":[],"lng":[]}
          /time/1      | {"firstSeq":0,"time":[1,0],"lat":[1,1],"lng":[1,1]}
          /time/0      | {"firstSeq":0,"time":[null],"lat":[1],"lng":[1]}
          /lat/0       | {"firstSeq":0,"time":[1],"lat":[90.0000001],"lng":[1]}
          /lat/1       | {"firstSeq":0,"time":[1,2],"lat":[1,"1"],"lng":[1,1]}
          /lat/0       | {"firstSeq":0,"time":[1],"lat":[null],"lng":[1]}
          /lat         | {"firstSeq":0,"time":[1,2],"lat":[1],"lng":[1,1]}
          /lng/0       | {"firstSeq":0,"time":[1],"lat":[1],"lng":[-180.0000001]}
          /lng/0       | {"firstSeq":0,"time":[1],"lat":[1],"lng":[1e999]}
          /altitude    | {"firstSeq":0,"time":[1],"lat":[1],"lng":[1],"altitude":[1,2]}
          /heartRate/0 | {"firstSeq":0,"time":[1],"lat":[1],"lng":[1],"heartRate":[true]}
          """)
  void a_bad_batch_is_refused_where_it_is_bad_and_stores_nothing(String pointer, String batch) {
    var unheardOf = UUID.randomUUID();
    assertRefused(pointer, RUNNER.mobile().post(Wire.points(unheardOf), batch));
    RUNNER.mobile().get(Wire.run(unheardOf)).expect(404);

    var known = UUID.randomUUID();
    var good = Wire.batch(SentPoint.range(0, 4, SentPoint.Twist.NONE));
    RUNNER.mobile().post(Wire.points(known), good).expect(200);
    var before = RUNNER.web().get(Wire.track(known), "application/gpx+xml").text();
    assertRefused(pointer, RUNNER.mobile().post(Wire.points(known), batch));
    assertEquals(before, RUNNER.web().get(Wire.track(known), "application/gpx+xml").text());
  }

  private static void assertRefused(String pointer, Reply reply) {
    var errors = reply.expect(400).json().getJsonArray("errors");
    assertEquals(pointer, errors.getJsonObject(0).getString("pointer"), reply::toString);
  }

  @Test
  void a_batch_of_3600_points_is_taken_and_one_of_3601_is_not() {
    var run = UUID.randomUUID();
    var tooMany = Wire.batch(SentPoint.range(0, 3_600, SentPoint.Twist.NONE));
    RUNNER.mobile().post(Wire.points(run), tooMany).expect(400);
    RUNNER.mobile().get(Wire.run(run)).expect(404);
    var most = Wire.batch(SentPoint.range(0, 3_599, SentPoint.Twist.NONE));
    assertEquals(
        3_600, RUNNER.mobile().post(Wire.points(run), most).expect(200).json().getInt("nextSeq"));
  }

  @Test
  void a_body_without_end_is_cut_off() {
    var run = UUID.randomUUID();
    var endless = "{\"firstSeq\":0,\"time\":[" + "1,".repeat(5_000_000) + "1]}";
    RUNNER.mobile().post(Wire.points(run), endless).expect(413);
    RUNNER.mobile().put(Wire.run(run), " ".repeat(3_000_000) + "{}").expect(413);
    RUNNER.mobile().get(Wire.run(run)).expect(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01T05:00:00.123456789Z", "2026-03-01T06:00:00.5+01:00"})
  void a_start_and_a_finish_sent_again_are_the_same_to_the_last_digit(String at) {
    var run = UUID.randomUUID();
    var start = "{\"startedAt\":\"" + at + "\"}";
    RUNNER.mobile().put(Wire.run(run), start).expect(201);
    RUNNER.mobile().put(Wire.run(run), start).expect(200);
    var finish = "{\"finishedAt\":\"" + at + "\",\"lastSeq\":-1}";
    var first = RUNNER.mobile().post(Wire.finish(run), finish).expect(200);
    assertEquals(first.text(), RUNNER.mobile().post(Wire.finish(run), finish).text());
    var read = RUNNER.web().get(Wire.run(run)).expect(200).json();
    assertEquals(Instant.parse(at), Instant.parse(read.getString("startedAt")));
    assertEquals(Instant.parse(at), Instant.parse(read.getString("finishedAt")));
  }

  @Test
  void damaged_json_is_never_the_servers_fault() {
    var mutations = new Mutations(20260306);
    var batch = bytes(Wire.batch(SentPoint.range(0, 9, SentPoint.Twist.NONE)));
    var start = bytes(Wire.start(SentPoint.FIRST_TIME));
    var finish = bytes(Wire.finishBody(SentPoint.FIRST_TIME.plusSeconds(9), 9));
    var account = bytes("{\"units\":\"metric\",\"body\":{\"massKg\":70},\"timeZone\":\"UTC\"}");
    for (int i = 0; i < MUTANTS; i++) {
      var run = UUID.randomUUID();
      var phone = RUNNER.mobile();
      assertClientsFault(phone.send("PUT", Wire.run(run), Api.JSON, mutations.of(start), "*/*"));
      assertClientsFault(phone.post(Wire.points(run), Api.JSON, mutations.of(batch)));
      assertClientsFault(phone.post(Wire.finish(run), Api.JSON, mutations.of(finish)));
      var patch = mutations.of(account);
      assertClientsFault(
          phone.send("PATCH", "/v1/accounts/me", "application/merge-patch+json", patch, "*/*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/gpx+xml",
        "application/vnd.garmin.tcx+xml",
        "application/vnd.ant.fit"
      })
  void damaged_files_are_never_the_servers_fault(String kind) {
    var mutations = new Mutations(20260307);
    var run = UUID.randomUUID();
    var batch = Wire.batch(SentPoint.range(0, 199, SentPoint.Twist.NONE));
    RUNNER.mobile().put(Wire.run(run), Wire.start(SentPoint.FIRST_TIME)).expect(201);
    RUNNER.mobile().post(Wire.points(run), batch).expect(200);
    var end = SentPoint.FIRST_TIME.plusSeconds(200);
    RUNNER.mobile().post(Wire.finish(run), Wire.finishBody(end, 199)).expect(200);
    var whole = RUNNER.web().get(Wire.track(run), kind).expect(200).body();
    RUNNER.web().post("/v1/runs/import", kind, whole).expect(201);
    for (int i = 0; i < MUTANTS; i++) {
      assertClientsFault(RUNNER.web().post("/v1/runs/import", kind, mutations.of(whole)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/gpx+xml", "application/vnd.garmin.tcx+xml"})
  void xml_with_a_document_type_is_refused(String kind) {
    var bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY a SYSTEM \"file:///etc/hostname\">"
            + "<!ENTITY b \"&a;&a;&a;&a;\">]><gpx version=\"1.1\"><trk><name>&b;</name></trk></gpx>";
    RUNNER.web().post("/v1/runs/import", kind, bytes(bomb)).expect(422);
  }

  private static void assertClientsFault(Reply reply) {
    assertTrue(
        reply.status() < 500, () -> reply + "\n" + SERVERS.mobile().log() + SERVERS.web().log());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
