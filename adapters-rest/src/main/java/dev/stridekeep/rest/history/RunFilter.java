package dev.stridekeep.rest.history;

import dev.stridekeep.domain.history.DayRange;
import dev.stridekeep.rest.Parameters;
import io.helidon.webserver.http.ServerRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which runs a request is about: `from`, `to` and `programId` of its query.
///
/// @param program null for all
record RunFilter(DayRange days, @Nullable UUID program) {
  static RunFilter of(ServerRequest request) {
    var from = Parameters.findDay(request, "from").orElse(null);
    var to = Parameters.findDay(request, "to").orElse(null);
    if (from != null && to != null && from.isAfter(to)) {
      throw Parameters.invalid("from", "a day not after to");
    }
    return new RunFilter(
        new DayRange(from, to), Parameters.findUuid(request, "programId").orElse(null));
  }
}
