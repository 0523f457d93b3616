package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.ReceivePoints;
import java.util.List;

/// The answer to a batch of points.
public record PointsJson(
    int received, int nextSeq, List<List<Integer>> missing, List<List<Integer>> conflicting) {
  static PointsJson of(ReceivePoints.Result.Accepted accepted) {
    return new PointsJson(
        accepted.received(),
        accepted.nextSeq(),
        RangesJson.of(accepted.missing()),
        RangesJson.of(accepted.conflicting()));
  }
}
