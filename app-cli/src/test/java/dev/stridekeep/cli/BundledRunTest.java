package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.BodyProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class BundledRunTest {
  @Test
  void the_bundled_recording_is_what_the_generator_makes() throws IOException {
    try (var in = BundledRun.class.getResourceAsStream("simulated-5k.gpx")) {
      assertArrayEquals(
          BundledRun.gpx(),
          Objects.requireNonNull(in).readAllBytes(),
          "the generator makes another run now: write the file anew with BundledRun");
    }
  }

  @Test
  void the_bundled_recording_is_small() {
    assertTrue(BundledRun.gpx().length < 600_000, BundledRun.gpx().length + " bytes");
  }

  @Test
  void the_bundled_recording_is_read_whole_and_measured_right() {
    var recorded = RunFile.bundled(Wiring.runFiles()).run();
    var simulated = BundledRun.run();
    assertEquals(simulated.recorded().size(), recorded.track().size());
    assertEquals(List.of(), recorded.warnings());
    assertEquals(
        simulated.truth().elapsed(),
        Duration.between(
            Objects.requireNonNull(recorded.startedAt()),
            Objects.requireNonNull(recorded.finishedAt())));
    var summary =
        Wiring.analyseRun()
            .figures(recorded.recording(Instant.EPOCH), BodyProfile.UNKNOWN)
            .summary();
    double truth = simulated.truth().distance().metres();
    assertEquals(truth, summary.distance().metres(), 0.02 * truth);
    var movingError = summary.moving().minus(simulated.truth().moving()).abs();
    assertTrue(movingError.toSeconds() < 60, "moving time is off by " + movingError);
    double ascent = simulated.truth().ascent();
    assertEquals(ascent, Objects.requireNonNull(summary.ascent()), 0.2 * ascent);
  }
}
