package dev.stridekeep.cli;

import dev.stridekeep.application.run.RunFiles;
import dev.stridekeep.application.run.RunFromFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A recording that could be read.
///
/// @param name for people
record RunFile(String name, RunFromFile run) {
  private static final String BUNDLED = "simulated-5k.gpx";

  /// @throws CommandException where nothing of a run could be read
  static RunFile read(Path file, RunFiles files) {
    if (Files.isDirectory(file)) {
      throw unusable(file.toString(), "is a folder; name a GPX, TCX or FIT file");
    }
    try (var in = Files.newInputStream(file)) {
      return read(file.toString(), in, files);
    } catch (NoSuchFileException e) {
      throw unusable(file.toString(), "no such file");
    } catch (IOException e) {
      throw unusable(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /// The simulated run that comes along.
  static RunFile bundled(RunFiles files) {
    try (var in = RunFile.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("not in this jar: " + BUNDLED);
      }
      return read("the bundled simulated run", in, files);
    } catch (IOException e) {
      throw unusable(BUNDLED, "cannot be read: " + e.getMessage());
    }
  }

  private static RunFile read(String name, InputStream in, RunFiles files) throws IOException {
    return switch (files.read(in, null)) {
      case RunFiles.Reading.Recorded(var run) -> new RunFile(name, run);
      case RunFiles.Reading.Unreadable(var reason) -> throw unusable(name, reason);
    };
  }

  private static CommandException unusable(String name, String reason) {
    return new CommandException(Main.UNUSABLE, name + ": " + reason.replace('\n', ' '));
  }
}
