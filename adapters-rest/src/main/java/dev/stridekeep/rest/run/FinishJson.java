package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.rest.json.TimestampText;
import dev.stridekeep.rest.json.Timestamps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a finish.
public record FinishJson(
    @NotNull(message = "must be there") @TimestampText String finishedAt,
    @NotNull(message = "must be there")
        @Min(value = -1, message = "must be -1 (no points) or more")
        @Max(value = Track.MAX_SEQ, message = "must be at most 2000000000")
        Integer lastSeq,
    @Size(max = Finish.MAX_PAUSES, message = "must be at most 1000 pauses")
        @Nullable List<@Valid PauseBody> pauses,
    @Valid @Nullable SummaryBody summary) {

  /// A pause in the body.
  @FirstThenLater
  public record PauseBody(
      @NotNull(message = "must be there") @TimestampText String from,
      @NotNull(message = "must be there") @TimestampText String to) {

    Pause pause() {
      return new Pause(Timestamps.get(from), Timestamps.get(to));
    }
  }

  /// The phone's own figures in the body.
  public record SummaryBody(
      @NotNull(message = "must be there") @PositiveOrZero @Max(10_000_000) Double distanceMeters,
      @NotNull(message = "must be there") @PositiveOrZero @Max(100_000_000) Double movingSeconds,
      @NotNull(message = "must be there") @PositiveOrZero @Max(100_000_000) Double elapsedSeconds) {

    DeviceSummary summary() {
      return new DeviceSummary(
          Distance.ofMetres(distanceMeters),
          Seconds.toDurationInMillis(movingSeconds),
          Seconds.toDurationInMillis(elapsedSeconds));
    }
  }

  Finish finish() {
    List<Pause> inOrder =
        pauses == null
            ? List.of()
            : pauses.stream()
                .map(PauseBody::pause)
                .sorted(Comparator.comparing(Pause::from).thenComparing(Pause::to))
                .toList();
    return new Finish(
        Timestamps.get(finishedAt), lastSeq, inOrder, summary == null ? null : summary.summary());
  }

  /// The answer to a finish.
  ///
  /// @param missing points still to come, up to lastSeq
  public record Answer(
      String runId,
      String status,
      boolean provisional,
      List<List<Integer>> missing,
      @Nullable SummaryJson summary) {
    static Answer of(RunWithFigures details, SeqRanges missing) {
      return new Answer(
          details.run().id().toString(),
          RunJson.status(details),
          details.result().map(SavedFigures::provisional).orElse(false),
          RangesJson.of(missing),
          details.result().map(r -> SummaryJson.of(r.summary())).orElse(null));
    }
  }
}
