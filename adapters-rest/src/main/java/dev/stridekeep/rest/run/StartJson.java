package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.rest.EnumWord;
import dev.stridekeep.rest.Uuids;
import dev.stridekeep.rest.json.EnumText;
import dev.stridekeep.rest.json.TimestampText;
import dev.stridekeep.rest.json.Timestamps;
import dev.stridekeep.rest.json.UuidText;
import dev.stridekeep.rest.json.ZoneText;
import dev.stridekeep.rest.json.Zones;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// The body of a start.
public record StartJson(
    @NotNull(message = "must be there") @TimestampText String startedAt,
    @ZoneText @Nullable String zone,
    @UuidText @Nullable String programSessionId,
    @UuidText @Nullable String playlistId,
    @EnumText(Visibility.class) @Nullable String visibility) {

  StartRun.Command command() {
    return new StartRun.Command(
        Timestamps.get(startedAt),
        zone == null ? null : Zones.get(zone),
        programSessionId == null ? null : Uuids.get(programSessionId),
        playlistId == null ? null : Uuids.get(playlistId),
        visibility == null ? Visibility.PRIVATE : EnumWord.get(Visibility.class, visibility));
  }

  /// The answer to a start: how the run stands.
  public record Answer(String runId, String startedAt, String status) {
    static Answer of(RunWithFigures details) {
      return new Answer(
          details.run().id().toString(),
          details.run().countsFrom().toString(),
          RunJson.status(details));
    }
  }
}
