package dev.stridekeep.rest.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.domain.run.PackedBatch;
import dev.stridekeep.domain.run.Track;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class CompactBatchReaderProperties {
  @Property(seed = "20261125", tries = 300)
  void the_same_track_is_the_same_batch_as_a_chunk_and_as_json(
      @ForAll @IntRange(min = 1, max = 200) int n, @ForAll Random random) {
    var track = Track.builder(n);
    for (int i = 0; i < n; i++) {
      track.add(
          7 + i,
          1 + random.nextLong(Track.MAX_TIME_MILLIS),
          random.nextDouble(-90, 90),
          random.nextDouble(-180, 180),
          random.nextBoolean() ? Double.NaN : random.nextDouble(-500, 9_000),
          random.nextBoolean() ? Double.NaN : random.nextDouble(0, 200),
          random.nextBoolean() ? Double.NaN : random.nextInt(30, 250),
          random.nextBoolean() ? Double.NaN : random.nextInt(0, 250));
    }
    var packed = PackedBatch.of(track.build());
    var json = json(packed.points()).getBytes(StandardCharsets.UTF_8);
    assertEquals(packed, CompactBatchReader.read(packed.chunk().bytes()));
    assertEquals(packed, PackedBatch.of(PointBatchReader.read(json)));
  }

  private static String json(Track track) {
    return "{\"firstSeq\":%d,\"time\":%s,\"lat\":%s,\"lng\":%s,\"altitude\":%s,\"accuracy\":%s,\"heartRate\":%s,\"cadence\":%s}"
        .formatted(
            track.seq(0),
            IntStream.range(0, track.size())
                .mapToObj(i -> Long.toString(track.timeMillis(i)))
                .collect(Collectors.joining(",", "[", "]")),
            column(track, track::latitude),
            column(track, track::longitude),
            column(track, track::altitude),
            column(track, track::accuracy),
            column(track, i -> known(track.heartRate(i))),
            column(track, i -> known(track.cadence(i))));
  }

  private static double known(int rate) {
    return rate == Track.ABSENT ? Double.NaN : rate;
  }

  private static String column(Track track, IntToDoubleFunction value) {
    return IntStream.range(0, track.size())
        .mapToDouble(value)
        .mapToObj(v -> Double.isNaN(v) ? "null" : Double.toString(v))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
