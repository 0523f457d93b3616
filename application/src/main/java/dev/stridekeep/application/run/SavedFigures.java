package dev.stridekeep.application.run;

import dev.stridekeep.domain.account.Units;
import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Split;
import java.time.Instant;
import java.util.List;

/// The figures of a run that is over, as saved beside its life.
///
/// @param provisional whether points are still missing, so that the figures may change
/// @param storedPoints how many stored points these figures are about, counting those stored
///     twice by a race twice
/// @param finishedAt when the run ended, see [dev.stridekeep.domain.run.Run#finishedAt]
/// @param kilometreSplits add up to the whole run
/// @param mileSplits add up to the whole run
public record SavedFigures(
    RunStatus status,
    boolean provisional,
    int storedPoints,
    Instant finishedAt,
    RunSummary summary,
    List<Split> kilometreSplits,
    List<Split> mileSplits,
    ChartSeries chart) {
  public SavedFigures {
    kilometreSplits = List.copyOf(kilometreSplits);
    mileSplits = List.copyOf(mileSplits);
  }

  public List<Split> splits(Units units) {
    return switch (units) {
      case METRIC -> kilometreSplits;
      case IMPERIAL -> mileSplits;
    };
  }
}
