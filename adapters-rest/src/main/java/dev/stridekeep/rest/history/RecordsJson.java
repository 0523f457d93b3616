package dev.stridekeep.rest.history;

import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.rest.run.Rounded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Best efforts on the wire: a list with one line a distance, shortest first, always whole.
///
/// @param nextCursor always null
public record RecordsJson(List<RecordJson> items, @Nullable String nextCursor) {
  /// The fastest effort at one distance.
  ///
  /// @param startedAt when the run began that it came from
  public record RecordJson(double distanceMeters, double seconds, String runId, String startedAt) {
    static RecordJson of(DashboardReads.Record record) {
      return new RecordJson(
          Rounded.thousandths(record.distanceMeters()),
          Rounded.thousandths(record.seconds()),
          record.runId().toString(),
          record.countsFrom().toString());
    }
  }

  static RecordsJson of(List<DashboardReads.Record> records) {
    return new RecordsJson(records.stream().map(RecordJson::of).toList(), null);
  }
}
