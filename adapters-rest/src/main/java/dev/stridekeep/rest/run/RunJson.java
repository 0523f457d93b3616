package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.rest.EnumWord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run on the wire.
///
/// @param startedAt the pressed start; until it arrives the instant that the run counts from
/// @param startReceived whether the start has arrived
/// @param summary null while the run is being recorded
public record RunJson(
    String runId,
    String startedAt,
    boolean startReceived,
    @Nullable String finishedAt,
    @Nullable String zone,
    String status,
    boolean provisional,
    String visibility,
    @Nullable String programSessionId,
    @Nullable String playlistId,
    List<PauseJson> pauses,
    @Nullable SummaryJson summary,
    List<SplitJson> splits) {

  /// A pause on the wire.
  public record PauseJson(String from, String to) {
    static PauseJson of(Pause pause) {
      return new PauseJson(pause.from().toString(), pause.to().toString());
    }
  }

  static RunJson of(RunWithFigures details, Units units) {
    var run = details.run();
    var start = run.start();
    var finish = run.finish();
    var result = details.result();
    return new RunJson(
        run.id().toString(),
        run.countsFrom().toString(),
        start != null,
        result.map(r -> r.finishedAt().toString()).orElse(null),
        start == null ? null : start.zone().getId(),
        status(details),
        result.map(SavedFigures::provisional).orElse(false),
        EnumWord.of(start == null ? Visibility.PRIVATE : start.visibility()),
        start == null ? null : text(start.programSession()),
        start == null ? null : text(start.playlist()),
        finish == null ? List.of() : finish.pauses().stream().map(PauseJson::of).toList(),
        result.map(r -> SummaryJson.of(r.summary())).orElse(null),
        result.map(r -> SplitJson.of(r.splits(units))).orElse(List.of()));
  }

  static String status(RunWithFigures details) {
    return EnumWord.of(details.result().map(SavedFigures::status).orElse(RunStatus.RECORDING));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
