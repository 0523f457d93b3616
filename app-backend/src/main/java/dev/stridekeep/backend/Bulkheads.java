package dev.stridekeep.backend;

import dev.stridekeep.application.Workload;
import dev.stridekeep.rest.Bulkhead;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;

/// Capacity of its own for each kind of work of a process, so that points can never starve start
/// and finish, and dashboards never points. What waits is bounded in number and in time.
///
/// @param control start and finish
/// @param points batches, shed first
/// @param reading runs, lists and dashboards
/// @param files import and export
record Bulkheads(Bulkhead control, Bulkhead points, Bulkhead reading, Bulkhead files) {
  static Bulkheads create() {
    return new Bulkheads(
        Bulkhead.of(Workload.CONTROL),
        Bulkhead.of(Workload.POINTS),
        Bulkhead.of(Workload.READS),
        Bulkhead.of(Workload.FILES));
  }

  void bindTo(MeterRegistry registry) {
    Stream.of(control, points, reading, files).forEach(bulkhead -> bulkhead.bindTo(registry));
  }
}
