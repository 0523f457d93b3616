package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.ListRuns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the list of runs on the wire.
public record RunPageJson(List<RunLineJson> items, @Nullable String nextCursor) {
  static RunPageJson of(ListRuns.Result.Page page) {
    var next = page.next();
    return new RunPageJson(
        page.runs().stream().map(RunLineJson::of).toList(),
        next == null ? null : RunCursor.text(next));
  }
}
