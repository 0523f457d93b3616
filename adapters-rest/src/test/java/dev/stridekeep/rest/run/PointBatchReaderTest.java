package dev.stridekeep.rest.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PointBatchReaderTest {
  private static Track read(String json) {
    return PointBatchReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem problem(String json) {
    return assertThrows(ProblemException.class, () -> read(json)).problem();
  }

  private static Map<String, String> errors(String json) {
    var problem = problem(json);
    assertEquals(ProblemType.INVALID_FIELDS, problem.type());
    var errors = new TreeMap<String, String>();
    for (FieldError error : problem.errors()) {
      errors.put(error.pointer(), error.detail());
    }
    return errors;
  }

  private static String batch(int n) {
    return """
        {"firstSeq":0,"time":%s,"lat":%s,"lng":%s}"""
        .formatted(
            Collections.nCopies(n, 1), Collections.nCopies(n, 2.5), Collections.nCopies(n, 3.5));
  }

  @Test
  void all_columns_become_points() {
    var track =
        read(
            """
            {"firstSeq":7,"time":[1000,2000],"lat":[52.5,-90],"lng":[13.4,180],
             "altitude":[34.56,null],"accuracy":[4.9,null],"heartRate":[151,null],
             "cadence":[null,172]}
            """);
    var expected =
        Track.builder(2)
            .add(7, 1000, 52.5, 13.4, 34.56, 4.9, 151, Double.NaN)
            .add(8, 2000, -90, 180, Double.NaN, Double.NaN, Double.NaN, 172)
            .build();
    assertEquals(expected, track);
  }

  @Test
  void columns_come_in_any_order_and_unknown_fields_are_skipped() {
    var track =
        read(
            """
            {"extra":{"lat":[[1]],"deep":[{}]},"lng":[3],"cadence":null,"lat":[2],"x":"\\u00e9",
             "time":[1],"firstSeq":5}
            """);
    assertEquals(Track.builder(1).add(5, 1, 2, 3, nan(), nan(), nan(), nan()).build(), track);
  }

  private static double nan() {
    return Double.NaN;
  }

  @Test
  void whole_numbers_may_be_written_in_any_way() {
    assertEquals(
        1_700_000_000_000L,
        read("""
        {"firstSeq":1.0,"time":[1.7e12],"lat":[0],"lng":[-0.0]}""")
            .timeMillis(0));
  }

  @Test
  void one_to_3600_points_are_a_batch() {
    assertEquals(1, read(batch(1)).size());
    assertEquals(3_600, read(batch(3_600)).size());
    assertEquals(
        Map.of(
            "/time", "must have at most 3600 values",
            "/lat", "must have at most 3600 values",
            "/lng", "must have at most 3600 values"),
        errors(batch(3_601)));
    assertEquals(Map.of("/time", "must have at least one value"), errors(batch(0)));
  }

  @Test
  void each_bad_value_has_its_pointer() {
    assertEquals(
        Map.of(
            "/firstSeq", "must be a whole number from 0 to 2000000000",
            "/time/1", "must be a whole number from 1 to 253402300799999",
            "/time/2", "must be a whole number from 1 to 253402300799999",
            "/time/3", "must be a whole number from 1 to 253402300799999",
            "/lat/0", "must be a number from -90 to 90",
            "/lat/1", "must be a number from -90 to 90",
            "/lng/2", "must be a number from -180 to 180",
            "/lng/3", "must be a number from -180 to 180",
            "/altitude/0", "must be a number or null",
            "/heartRate/3", "must be a number or null"),
        errors(
            """
            {"firstSeq":-1,"time":[1,0,1.5,null],"lat":[90.0000001,null,0,0],
             "lng":[0,0,"13.4",-181],"altitude":[1e400,0,0,0],"heartRate":[1,2,3,[9]]}
            """));
  }

  @Test
  void what_must_be_there_and_is_not_is_told() {
    assertEquals(
        Map.of(
            "/firstSeq", "must be there",
            "/time", "must be there, an array of numbers",
            "/lat", "must be there, an array of numbers",
            "/lng", "must be there, an array of numbers"),
        errors("{\"lat\":null}"));
  }

  @Test
  void columns_of_unequal_length_are_refused() {
    assertEquals(
        Map.of(
            "/lng", "must have as many values as time, 2: 1",
            "/cadence", "must have as many values as time, 2: 0"),
        errors(
            """
            {"firstSeq":0,"time":[1,2],"lat":[1,2],"lng":[1],"cadence":[]}"""));
  }

  @Test
  void sequence_numbers_end_at_the_highest_one() {
    assertEquals(
        2,
        read("""
        {"firstSeq":1999999999,"time":[1,2],"lat":[1,2],"lng":[1,2]}""")
            .size());
    assertEquals(
        Map.of("/firstSeq", "must leave every sequence number at most 2000000000"),
        errors(
            """
            {"firstSeq":2000000000,"time":[1,2],"lat":[1,2],"lng":[1,2]}"""));
  }

  @Test
  void what_is_no_json_object_is_malformed() {
    for (var json :
        List.of(
            "",
            " ",
            "[]",
            "1",
            "null",
            "{",
            "{\"time\":[1",
            "{\"time\":[1]",
            batch(1) + "x",
            batch(1) + batch(1),
            "{\"firstSeq\":0,\"firstSeq\":0}",
            "{\"lat\":[],\"lat\":[]}",
            "{\"lat\":[NaN]}",
            "{\"lat\":[Infinity]}",
            "{\"lat\":[01]}",
            "{\"lat\":[1,]}",
            "{\"lat\":[" + "9".repeat(5_000) + "]}",
            "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "{\"a\":\"\u0000\"}")) {
      assertEquals(ProblemType.MALFORMED_JSON, problem(json).type(), json);
    }
    assertTrue(problem("{\"lat\":\n [1,}").detail().contains("line 2, column"));
  }

  @Test
  void a_batch_of_nonsense_makes_a_short_answer() {
    var problem =
        problem("{\"firstSeq\":0,\"time\":%s}".formatted(Collections.nCopies(3_600, "\"soon\"")));
    assertEquals(Problem.MAX_ERRORS, problem.errors().size());
    assertTrue(problem.detail().contains("more"), problem.detail());
  }
}
