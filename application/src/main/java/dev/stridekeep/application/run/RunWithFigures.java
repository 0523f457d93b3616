package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.Run;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run's life with its figures.
///
/// @param savedResult null while the run is being recorded
public record RunWithFigures(Run run, @Nullable SavedFigures savedResult) {
  public Optional<SavedFigures> result() {
    return Optional.ofNullable(savedResult);
  }
}
