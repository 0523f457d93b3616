package dev.stridekeep.cli;

import dev.stridekeep.application.run.AnalyseRun;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Tells the version of this program and of the engines that make its figures.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var built = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "stridekeep " + Objects.requireNonNullElse(built, "from classes"),
      "engines " + AnalyseRun.ENGINE_VERSION
    };
  }
}
