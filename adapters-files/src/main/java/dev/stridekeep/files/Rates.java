package dev.stridekeep.files;

import dev.stridekeep.domain.run.Track;

/// Heart rates and cadences as the formats hold them: whole numbers in one byte, cadences of one
/// leg.
final class Rates {
  /// The highest value of a byte that does not mean "invalid".
  static final int MAX_BYTE = 254;

  private Rates() {}

  /// Whether a heart rate can be written, [bpm].
  static boolean isHeartRate(int bpm) {
    return bpm >= 1 && bpm <= MAX_BYTE;
  }

  /// Steps of one leg a minute, half of them rounded up; [Track#ABSENT] where it cannot be written.
  static int legCadence(int cadence) {
    int leg = (cadence + 1) / 2;
    return cadence >= 0 && leg <= MAX_BYTE ? leg : Track.ABSENT;
  }
}
