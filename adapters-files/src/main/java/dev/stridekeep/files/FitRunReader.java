package dev.stridekeep.files;

import com.garmin.fit.Decode;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.UserProfileMesg;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Reads FIT activity files with Garmin's SDK, message by message.
///
/// The SDK checks the structure and the checksum and puts compressed timestamps, developer fields
/// and enhanced altitudes right. Where it stops at damage, everything before that is kept.
final class FitRunReader implements MesgListener {
  /// FIT counts seconds from 1989-12-31T00:00:00Z.
  static final long EPOCH_SECONDS = 631_065_600;

  static final double DEGREES_PER_SEMICIRCLE = 180 / Math.pow(2, 31);

  private static final int TIMESTAMP = 253;
  private static final int MAX_CHAINED = 16;

  private final RunCollector run;
  private final DeviceTotals laps = new DeviceTotals();
  private Decode decode = new Decode();
  private int sessions;
  private long stoppedAt;
  private String fileType = "";

  FitRunReader(RunCollector run) {
    this.run = run;
  }

  /// Reads the first of the chained files that holds a run.
  void read(BufferedInputStream in) throws IOException {
    for (int i = 0; i < MAX_CHAINED && !run.isDone(); i++) {
      if (!decodeFile(FitHeader.mended(in, run.warnings)) || atEnd(in)) {
        break;
      }
      if (run.hasContent()) {
        run.anotherRun();
      }
      decode = new Decode();
    }
    if (sessions > 1) {
      run.warnings.add("The file holds " + sessions + " sessions, which were read as one run.");
    }
    if (fileType.equals("course")) {
      run.warnings.add("The file is a planned course; its times are those of a virtual partner.");
    }
  }

  /// What the file says that it is: activity, course, settings, …; empty where it says nothing.
  String fileType() {
    return fileType;
  }

  /// Reads one file; false where it is damaged, so that nothing after it can be found.
  private boolean decodeFile(InputStream file) {
    try {
      return decode.read(file, this);
    } catch (RuntimeException e) {
      // The SDK's own exception, or whatever else it throws on damaged input.
      run.warnings.add(
          "The FIT file is damaged or cut off after "
              + run.points()
              + " trackpoints: "
              + reason(e)
              + ".");
      return false;
    } finally {
      if (sessions == 0) {
        run.totals.takeFrom(laps);
      }
    }
  }

  private static String reason(RuntimeException e) {
    String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    if (message.contains("crc")) {
      return "its checksum is wrong";
    }
    if (message.contains("end of input")) {
      return "it ends in the middle";
    }
    return message.contains("missing message definition")
        ? "a message follows that it does not define"
        : "what follows is no FIT message";
  }

  private static boolean atEnd(BufferedInputStream in) throws IOException {
    in.mark(1);
    boolean end = in.read() < 0;
    in.reset();
    return end;
  }

  @Override
  public void onMesg(Mesg message) {
    switch (message.getNum()) {
      case MesgNum.RECORD -> record(message);
      case MesgNum.EVENT -> event(message);
      case MesgNum.LAP -> lap(message);
      case MesgNum.SESSION -> session(message);
      case MesgNum.USER_PROFILE -> {
        double kg = number(message, UserProfileMesg.WeightFieldNum);
        if (kg > 0) {
          run.bodyMass(kg);
        }
      }
      case MesgNum.FILE_ID -> {
        var type = new FileIdMesg(message).getType();
        fileType = type == null ? fileType : type.name().toLowerCase(Locale.ROOT);
      }
      default -> {}
    }
    if (run.isDone()) {
      decode.pause();
    }
  }

  private void record(Mesg m) {
    double altitude = number(m, RecordMesg.EnhancedAltitudeFieldNum);
    double cadence = number(m, RecordMesg.CadenceFieldNum);
    double fraction = number(m, RecordMesg.FractionalCadenceFieldNum);
    double distance = number(m, RecordMesg.DistanceFieldNum);
    run.totals.runningMetres(distance);
    run.add(
        millis(m, TIMESTAMP) + fractionMillis(m),
        number(m, RecordMesg.PositionLatFieldNum) * DEGREES_PER_SEMICIRCLE,
        number(m, RecordMesg.PositionLongFieldNum) * DEGREES_PER_SEMICIRCLE,
        Double.isNaN(altitude) ? number(m, RecordMesg.AltitudeFieldNum) : altitude,
        number(m, RecordMesg.GpsAccuracyFieldNum),
        number(m, RecordMesg.HeartRateFieldNum),
        Double.isNaN(fraction) ? cadence : cadence + fraction);
  }

  private static long fractionMillis(Mesg m) {
    double seconds = number(m, RecordMesg.Time128FieldNum);
    return seconds > 0 && seconds <= 1 ? Math.round(seconds * 1000) : 0;
  }

  private void event(Mesg message) {
    var event = new EventMesg(message);
    var type = event.getEventType();
    if (event.getEvent() != Event.TIMER || type == null) {
      return;
    }
    long at = millis(message, TIMESTAMP);
    if (type == EventType.START) {
      if (stoppedAt > 0) {
        run.addPause(stoppedAt, at);
      }
      stoppedAt = 0;
    } else if (isStop(type) && stoppedAt == 0) {
      stoppedAt = at;
    }
  }

  private static boolean isStop(EventType type) {
    return type == EventType.STOP
        || type == EventType.STOP_ALL
        || type == EventType.STOP_DISABLE
        || type == EventType.STOP_DISABLE_ALL;
  }

  private void session(Mesg m) {
    sessions++;
    double elapsed = number(m, SessionMesg.TotalElapsedTimeFieldNum);
    run.totals.addMetres(number(m, SessionMesg.TotalDistanceFieldNum));
    run.totals.addTimerSeconds(number(m, SessionMesg.TotalTimerTimeFieldNum));
    run.totals.addElapsedSeconds(elapsed);
    run.totals.stretch(millis(m, SessionMesg.StartTimeFieldNum), elapsed);
  }

  private void lap(Mesg m) {
    double elapsed = number(m, LapMesg.TotalElapsedTimeFieldNum);
    laps.addMetres(number(m, LapMesg.TotalDistanceFieldNum));
    laps.addTimerSeconds(number(m, LapMesg.TotalTimerTimeFieldNum));
    laps.addElapsedSeconds(elapsed);
    laps.stretch(millis(m, LapMesg.StartTimeFieldNum), elapsed);
  }

  private static double number(Mesg message, int field) {
    Double value = message.getFieldDoubleValue(field);
    return value == null ? Double.NaN : value;
  }

  /// Milliseconds since the epoch; 0 where the field is not there.
  private static long millis(Mesg message, int field) {
    Long seconds = message.getFieldLongValue(field);
    return seconds == null ? 0 : (seconds + EPOCH_SECONDS) * 1000;
  }
}
