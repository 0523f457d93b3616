package dev.stridekeep.domain.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pressed start.
///
/// @param startedAt by the phone's clock, which may be wrong
/// @param zone where the run begins
/// @param programSession the training session that this run is, if any
/// @param playlist the music that goes along, if any
public record Start(
    Instant startedAt,
    ZoneId zone,
    @Nullable UUID programSession,
    @Nullable UUID playlist,
    Visibility visibility) {}
