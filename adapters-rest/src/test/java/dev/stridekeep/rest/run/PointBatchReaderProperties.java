package dev.stridekeep.rest.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class PointBatchReaderProperties {
  private static final String VALID =
      """
      {"firstSeq":3,"time":[1000,2000],"lat":[52.5,-52.5],"lng":[13.4,-13.4],"altitude":[1.5,null],\
      "accuracy":[4,5.5],"heartRate":[150,null],"cadence":[null,170],"other":{"a":["b"]}}""";

  /// Any batch, its fields in any order, its numbers written in any way, is read as what it is.
  @Property(seed = "20261121", tries = 300)
  void a_batch_is_read_as_what_it_is(
      @ForAll @IntRange(min = 1, max = 200) int n,
      @ForAll @IntRange(min = 0, max = Track.MAX_SEQ - 200) int firstSeq,
      @ForAll Random random) {
    var expected = Track.builder(n);
    var points = new ArrayList<double[]>();
    for (int i = 0; i < n; i++) {
      double[] p = {
        1 + random.nextLong(Track.MAX_TIME_MILLIS),
        random.nextDouble(-90, 90),
        random.nextDouble(-180, 180),
        random.nextBoolean() ? Double.NaN : random.nextDouble(-500, 9000),
        random.nextBoolean() ? Double.NaN : random.nextDouble(0, 200),
        random.nextBoolean() ? Double.NaN : random.nextInt(30, 250),
        random.nextBoolean() ? Double.NaN : random.nextInt(0, 250)
      };
      points.add(p);
      expected.add(firstSeq + i, (long) p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    }
    var fields = new ArrayList<String>();
    fields.add("\"firstSeq\":" + firstSeq);
    var names = List.of("time", "lat", "lng", "altitude", "accuracy", "heartRate", "cadence");
    for (int c = 0; c < names.size(); c++) {
      int column = c;
      fields.add("\"" + names.get(c) + "\":" + array(n, i -> text(points.get(i)[column], random)));
    }
    Collections.shuffle(fields, random);
    var json = "{" + String.join(random.nextBoolean() ? "," : " ,\n\t", fields) + "}";
    assertEquals(expected.build(), PointBatchReader.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String array(int n, IntFunction<String> value) {
    return IntStream.range(0, n).mapToObj(value).collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(double value, Random random) {
    if (Double.isNaN(value)) {
      return "null";
    }
    return value == Math.rint(value) && random.nextBoolean()
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /// A batch with some bytes changed is a batch or a 400; nothing else is ever thrown.
  @Property(seed = "20261121", tries = 3_000)
  void a_damaged_batch_is_refused_or_read(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes) {
    var body = VALID.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < changes; i++) {
      body[random.nextInt(body.length)] =
          (byte)
              (random.nextBoolean()
                  ? "{}[],:\"0123456789.eE+-nul \\".charAt(random.nextInt(26))
                  : random.nextInt(256));
    }
    assertRefusedOrRead(body);
  }

  /// Values that are no numbers, anywhere.
  @Property(seed = "20261121", tries = 1_000)
  void strange_values_are_refused_or_read(@ForAll("strange") String value, @ForAll Random random) {
    var parts = VALID.split("(?<=[\\[,:])", -1);
    int at = random.nextInt(parts.length);
    parts[at] = value + parts[at].replaceAll("^[^,\\]}]*", "");
    assertRefusedOrRead(String.join("", parts).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> strange() {
    return Arbitraries.of(
        "1e400",
        "-1e400",
        "1e-400",
        "1E+3",
        "-0",
        "9007199254740993",
        "99999999999999999999",
        "0.1e1",
        "1".repeat(999),
        "1".repeat(1_001),
        "0." + "1".repeat(2_000),
        "null",
        "true",
        "\"5\"",
        "{}",
        "[]",
        "[[[[]]]]",
        "\"\\ud800\"",
        "NaN",
        "Infinity",
        "-",
        ".5",
        "5.",
        "0x10",
        "1_000",
        "\u0661");
  }

  private static void assertRefusedOrRead(byte[] body) {
    try {
      assertTrue(PointBatchReader.read(body).size() > 0);
    } catch (ProblemException e) {
      assertEquals(400, e.problem().type().status().code());
    }
  }
}
