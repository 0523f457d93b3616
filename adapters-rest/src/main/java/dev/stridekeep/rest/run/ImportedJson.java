package dev.stridekeep.rest.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An imported run: as [RunJson], with what of the file could not be read.
public record ImportedJson(
    String runId,
    String startedAt,
    @Nullable String finishedAt,
    String status,
    boolean provisional,
    @Nullable SummaryJson summary,
    List<SplitJson> splits,
    List<String> warnings) {
  static ImportedJson of(RunJson run, List<String> warnings) {
    return new ImportedJson(
        run.runId(),
        run.startedAt(),
        run.finishedAt(),
        run.status(),
        run.provisional(),
        run.summary(),
        run.splits(),
        warnings);
  }
}
