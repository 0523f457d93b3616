package dev.stridekeep.files;

import com.garmin.fit.DateTime;
import com.garmin.fit.RecordMesg;
import dev.stridekeep.domain.run.Track;
import org.jspecify.annotations.Nullable;

/// Trackpoints as FIT records. Whole seconds are in the timestamp; where a track has parts of
/// seconds they go along in 1/128 s.
final class FitRecords {
  /// Latest time that FIT can say, in its own seconds.
  private static final long MAX_SECONDS = 0xffff_fffeL;

  private static final int MAX_SEMICIRCLES = Integer.MAX_VALUE - 1;
  private static final double LOWEST = -500;
  private static final double HIGHEST_SHORT = 12_606;

  private final Track track;
  private final boolean partsOfSeconds;

  FitRecords(Track track) {
    this.track = track;
    boolean parts = false;
    for (int i = 0; i < track.size(); i++) {
      parts |= track.timeMillis(i) % 1000 != 0;
    }
    partsOfSeconds = parts;
  }

  /// Seconds since FIT's epoch, within what FIT can say.
  static long fitSeconds(long millis) {
    long seconds = Math.floorDiv(millis, 1000L) - FitRunReader.EPOCH_SECONDS;
    return Math.clamp(seconds, 0, MAX_SECONDS);
  }

  /// A trackpoint; null where its time is none that FIT can say.
  @Nullable RecordMesg record(int i) {
    long millis = track.timeMillis(i);
    long seconds = fitSeconds(millis);
    if ((seconds + FitRunReader.EPOCH_SECONDS) * 1000 + millis % 1000 != millis) {
      return null;
    }
    var record = new RecordMesg();
    record.setTimestamp(new DateTime(seconds));
    if (partsOfSeconds) {
      record.setTime128(Math.round(millis % 1000 * 0.128f) / 128f);
    }
    if (track.hasPosition(i)) {
      record.setPositionLat(semicircles(track.latitude(i)));
      record.setPositionLong(semicircles(track.longitude(i)));
    }
    altitude(record, track.altitude(i));
    rates(record, i);
    double accuracy = track.accuracy(i);
    if (accuracy <= Rates.MAX_BYTE) {
      record.setGpsAccuracy((short) Math.round(accuracy));
    }
    return record;
  }

  private static int semicircles(double degrees) {
    return (int)
        Math.min(Math.round(degrees / FitRunReader.DEGREES_PER_SEMICIRCLE), MAX_SEMICIRCLES);
  }

  private static void altitude(RecordMesg record, double metres) {
    if (metres >= LOWEST && metres <= HIGHEST_SHORT) {
      record.setAltitude((float) metres);
    } else if (metres > HIGHEST_SHORT) {
      record.setEnhancedAltitude((float) metres);
    }
  }

  private void rates(RecordMesg record, int i) {
    if (Rates.isHeartRate(track.heartRate(i))) {
      record.setHeartRate((short) track.heartRate(i));
    }
    int cadence = track.cadence(i);
    if (cadence >= 0 && cadence / 2 <= Rates.MAX_BYTE) {
      record.setCadence((short) (cadence / 2));
      record.setFractionalCadence(cadence % 2 * 0.5f);
    }
  }
}
