package dev.stridekeep.persistence.run;

import dev.stridekeep.domain.run.Pause;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pauses as one text: an ISO 8601 interval a line, `2026-11-21T07:00:00Z/2026-11-21T07:01:30Z`.
final class PauseText {
  private PauseText() {}

  static @Nullable String of(List<Pause> pauses) {
    return pauses.isEmpty()
        ? null
        : pauses.stream()
            .map(pause -> pause.from() + "/" + pause.to())
            .collect(Collectors.joining("\n"));
  }

  static List<Pause> pauses(@Nullable String text) {
    return text == null ? List.of() : text.lines().map(PauseText::pause).toList();
  }

  private static Pause pause(String line) {
    int slash = line.indexOf('/');
    return new Pause(
        Instant.parse(line.substring(0, slash)), Instant.parse(line.substring(slash + 1)));
  }
}
