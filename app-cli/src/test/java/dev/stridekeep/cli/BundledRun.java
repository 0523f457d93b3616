package dev.stridekeep.cli;

import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import dev.stridekeep.testkit.generator.SimulatedGpx;
import dev.stridekeep.testkit.generator.SimulatedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The recipe of the bundled recording.
final class BundledRun {
  private static final long SEED = 2026;
  private static final String NAME = "Simulated run of a beginner, 5 km over hills";

  private BundledRun() {}

  static SimulatedRun run() {
    return RunGenerator.generate(RunScript.beginner5k(SEED));
  }

  static byte[] gpx() {
    var out = new ByteArrayOutputStream();
    SimulatedGpx.write(run(), NAME, out);
    return out.toByteArray();
  }

  /// Writes the file anew, after the generator was changed on purpose.
  ///
  /// @param args the file
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), gpx());
  }
}
