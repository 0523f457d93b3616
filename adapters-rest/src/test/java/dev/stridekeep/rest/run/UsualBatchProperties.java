package dev.stridekeep.rest.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// [UsualBatch] against the parser of all JSON.
final class UsualBatchProperties {
  private static final List<String> OPTIONAL =
      List.of("altitude", "accuracy", "heartRate", "cadence");

  @Property(seed = "20261125", tries = 3_000)
  void what_it_reads_is_what_the_parser_of_all_json_reads(
      @ForAll @IntRange(min = 1, max = 30) int n, @ForAll Random random) {
    var fields = new ArrayList<String>();
    fields.add("\"firstSeq\":" + random.nextInt(1_000));
    fields.add(column("time", n, () -> Long.toString(1 + random.nextLong(300_000_000_000_000L))));
    fields.add(column("lat", n, () -> number(random, 90)));
    fields.add(column("lng", n, () -> number(random, 180)));
    for (var name : OPTIONAL) {
      if (random.nextInt(4) > 0) {
        fields.add(column(name, n, () -> random.nextInt(5) == 0 ? "null" : number(random, 1_200)));
      }
    }
    Collections.shuffle(fields, random);
    assertSame("{" + String.join(random.nextBoolean() ? "," : " ,\r\n\t", fields) + "}");
  }

  /// Halves of the stored resolution and their neighbours, where rounding turns.
  @Property(seed = "20261125", tries = 5_000)
  void it_rounds_where_the_parser_of_all_json_rounds(@ForAll Random random) {
    var lat = half(random, 7, 899_999_999);
    var altitude = half(random, 1, 1_999_999);
    var rate = half(random, 0, 999);
    var body =
        "{\"firstSeq\":0,\"time\":[1],\"lat\":[%s],\"lng\":[%s],\"altitude\":[%s],\"accuracy\":[%s],\"cadence\":[%s]}"
            .formatted(lat, half(random, 7, 1_799_999_999), altitude, altitude, rate);
    assertSame(body);
  }

  @Property(seed = "20261125", tries = 5_000)
  void a_damaged_batch_is_never_read_as_another(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int changes) {
    byte[] body =
        """
        {"firstSeq":3,"time":[1000,2000],"lat":[52.5,-0.5],"lng":[13.4,-13],"altitude":[1.5,null],\
        "accuracy":[4,5.55],"heartRate":[150,null],"cadence":[null,170]}"""
            .getBytes(UTF_8);
    for (int i = 0; i < changes; i++) {
      body[random.nextInt(body.length)] =
          (byte) "{}[],:\"0123456789.eE+-nul \\aotx".charAt(random.nextInt(30));
    }
    UsualBatch.find(body).ifPresent(read -> assertEquals(PointBatchReader.readAny(body), read));
  }

  @Example
  void what_phones_write_is_usual() {
    var read =
        UsualBatch.find(
            "{\"firstSeq\":5,\"time\":[1795244400000],\"lat\":[52.5163001],\"lng\":[-13.25]}"
                .getBytes(UTF_8));
    double none = Double.NaN;
    var expected = Track.builder(1);
    expected.add(5, 1_795_244_400_000L, 52.5163001, -13.25, none, none, none, none);
    assertEquals(Optional.of(expected.build()), read);
  }

  @Example
  void the_largest_batch_is_usual_and_one_point_more_is_not() {
    assertTrue(UsualBatch.find(batch(3_600).getBytes(UTF_8)).isPresent());
    assertTrue(UsualBatch.find(batch(3_601).getBytes(UTF_8)).isEmpty());
  }

  private static String batch(int n) {
    return "{\"firstSeq\":0,%s,%s,%s}"
        .formatted(
            column("time", n, () -> "5"), column("lat", n, () -> "1"), column("lng", n, () -> "2"));
  }

  private static void assertSame(String json) {
    byte[] body = json.getBytes(UTF_8);
    var usual = UsualBatch.find(body);
    if (usual.isPresent()) {
      assertEquals(PointBatchReader.readAny(body), usual.get(), json);
    }
  }

  private interface Text {
    String next();
  }

  private static String column(String name, int n, Text value) {
    var column = new StringBuilder("\"" + name + "\":[");
    for (int i = 0; i < n; i++) {
      column.append(i == 0 ? "" : ",").append(value.next());
    }
    return column.append(']').toString();
  }

  /// A number in any writing, mostly within the limit.
  private static String number(Random random, int limit) {
    double value = random.nextDouble(-limit, limit);
    return switch (random.nextInt(9)) {
      case 0 -> Double.toString(value);
      case 1 -> Integer.toString((int) value);
      case 2 -> random.nextBoolean() ? "-0" : "0.0";
      case 3 -> String.format(Locale.ROOT, "%.0f.0", value);
      case 4 -> String.format(Locale.ROOT, "%.12f", value);
      case 5 -> random.nextInt(50) == 0 ? value + "e0" : "1";
      case 6 -> Integer.toString(random.nextBoolean() ? limit : -limit);
      default -> String.format(Locale.ROOT, "%." + (1 + random.nextInt(9)) + "f", value);
    };
  }

  private static String half(Random random, int resolution, int mostUnits) {
    long units = random.nextLong(mostUnits);
    var digits = Long.toString(units);
    var padded = "0".repeat(Math.max(0, resolution + 1 - digits.length())) + digits;
    int point = padded.length() - resolution;
    var beyond = List.of("5", "49999", "50001", "4", "499999", "5000", "").get(random.nextInt(7));
    var decimals = padded.substring(point) + beyond;
    return (random.nextBoolean() ? "-" : "")
        + padded.substring(0, point)
        + (decimals.isEmpty() ? "" : "." + decimals);
  }
}
