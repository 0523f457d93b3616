package dev.stridekeep.backend;

import dev.stridekeep.rest.Lane;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.stream.Stream;

/// Capacity of its own for each kind of work of a process, so that points can never starve start
/// and finish, and dashboards never points. What waits is bounded in number and in time.
///
/// @param control start and finish
/// @param points batches, shed first
/// @param reading runs, lists and dashboards
/// @param files import and export
record Lanes(Lane control, Lane points, Lane reading, Lane files) {
  static Lanes create() {
    return new Lanes(
        Lane.of("starts and finishes", 32, 4_096, Duration.ofSeconds(20)),
        Lane.of("points", 128, 512, Duration.ofSeconds(5)),
        Lane.of("reading", 32, 512, Duration.ofSeconds(5)),
        Lane.of("files", 4, 32, Duration.ofSeconds(20)));
  }

  void bindTo(MeterRegistry registry) {
    Stream.of(control, points, reading, files).forEach(lane -> lane.bindTo(registry));
  }
}
