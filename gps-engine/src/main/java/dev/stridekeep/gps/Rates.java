package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Track;
import java.util.OptionalInt;

/// Heart rate and cadence of a track: plain means over all of its points that have a plausible
/// value, those without a position included.
///
/// @param averageHeartRate [bpm]
/// @param maxHeartRate [bpm]
/// @param averageCadence [steps/min], over the points where the runner steps at all
record Rates(OptionalInt averageHeartRate, OptionalInt maxHeartRate, OptionalInt averageCadence) {
  static final int MIN_HEART_RATE = 30;
  static final int MAX_HEART_RATE = 240;
  static final int MAX_CADENCE = 300;

  static Rates of(Track track) {
    long beats = 0;
    int beating = 0;
    int max = 0;
    long steps = 0;
    int stepping = 0;
    for (int i = 0; i < track.size(); i++) {
      int heartRate = track.heartRate(i);
      if (plausible(heartRate)) {
        beats += heartRate;
        beating++;
        max = Math.max(max, heartRate);
      }
      int cadence = track.cadence(i);
      if (cadence > 0 && cadence <= MAX_CADENCE) {
        steps += cadence;
        stepping++;
      }
    }
    return new Rates(
        mean(beats, beating),
        beating == 0 ? OptionalInt.empty() : OptionalInt.of(max),
        mean(steps, stepping));
  }

  static boolean plausible(int heartRate) {
    return heartRate >= MIN_HEART_RATE && heartRate <= MAX_HEART_RATE;
  }

  private static OptionalInt mean(long sum, int count) {
    return count == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round((double) sum / count));
  }
}
