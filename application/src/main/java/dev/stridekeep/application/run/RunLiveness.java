package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.Run;

/// As much of a run's life as a batch of points must know after it was stored.
///
/// @param over whether the run has figures to be kept true
/// @param analysedPoints how many stored points the figures are about, see [Run]
public record RunLiveness(boolean purged, boolean over, int analysedPoints) {
  public static RunLiveness of(Run run) {
    return new RunLiveness(run.purged(), run.isOver(), run.analysedPoints());
  }
}
