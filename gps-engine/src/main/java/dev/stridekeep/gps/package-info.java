/// What a recorded track says of a run: [dev.stridekeep.gps.TrackAnalyser] reads a track and gives
/// a [dev.stridekeep.gps.TrackAnalysis].
@NullMarked
package dev.stridekeep.gps;

import org.jspecify.annotations.NullMarked;
