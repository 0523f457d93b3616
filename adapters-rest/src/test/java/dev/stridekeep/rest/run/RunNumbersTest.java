package dev.stridekeep.rest.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Split;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RunNumbersTest {
  /// Every second point, as many as a batch can have.
  private static SeqRanges everySecond() {
    return SeqRanges.of(
        IntStream.range(0, ReceivePoints.MAX_BATCH / 2)
            .mapToObj(i -> new SeqRange(2 * i, 2 * i))
            .toList());
  }

  @Test
  void a_hundred_ranges_of_missing_and_of_conflicting_points_are_told() {
    var accepted =
        new ReceivePoints.Result.Accepted(
            ReceivePoints.MAX_BATCH, 3_600, everySecond(), everySecond());
    var json = PointsJson.of(accepted);
    assertEquals(100, json.conflicting().size());
    assertEquals(List.of(0, 0), json.conflicting().getFirst());
    assertEquals(100, json.missing().size());
  }

  @Test
  void a_time_of_centuries_has_seconds() {
    assertEquals(
        12_622_780_800.25, Rounded.seconds(Duration.ofSeconds(12_622_780_800L, 250_000_000)));
  }

  @Test
  void rounded_times_of_splits_add_up_to_the_rounded_whole() {
    var part = Duration.ofNanos(100_000_000_166_667L);
    var splits =
        IntStream.range(0, 3)
            .mapToObj(i -> new Split(i, Distance.ofMetres(1_000), part, part, Double.NaN))
            .toList();
    double sum = 0;
    for (var split : SplitJson.of(List.copyOf(splits))) {
      sum += split.elapsedSeconds();
    }
    assertEquals(Rounded.seconds(part.multipliedBy(3)), Rounded.thousandths(sum));
  }
}
