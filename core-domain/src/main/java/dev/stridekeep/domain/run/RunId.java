package dev.stridekeep.domain.run;

import java.util.Objects;
import java.util.UUID;

/// Names one run. The phone makes it (a UUIDv7), so that a run exists before any server has heard
/// of it.
public record RunId(UUID value) {
  public RunId {
    Objects.requireNonNull(value, "run id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
