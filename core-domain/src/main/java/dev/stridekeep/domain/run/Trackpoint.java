package dev.stridekeep.domain.run;

/// One recorded point of a track, as a view for people and tests; engines read [Track]'s columns.
///
/// @param seq place in the track, >= 0; the order of a track is by this, never by time
/// @param timeMillis milliseconds since the epoch, > 0
/// @param latitude [deg], NaN where the point has no position
/// @param longitude [deg], NaN where the point has no position
/// @param altitude [m], NaN where unknown
/// @param accuracy radius that holds the true position in 68 % of cases, [m], NaN where unknown
/// @param heartRate [bpm], [Track#ABSENT] where unknown
/// @param cadence [steps/min], [Track#ABSENT] where unknown
public record Trackpoint(
    int seq,
    long timeMillis,
    double latitude,
    double longitude,
    double altitude,
    double accuracy,
    int heartRate,
    int cadence) {}
