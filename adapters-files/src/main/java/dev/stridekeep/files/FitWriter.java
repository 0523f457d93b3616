package dev.stridekeep.files;

import com.garmin.fit.Activity;
import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes a FIT activity file with Garmin's SDK: the timer's events, the records, one lap, one
/// session. The format's header tells the length, so the file (about 25 bytes a point) is held in
/// memory until it is whole.
final class FitWriter {
  private final ExportedRun run;
  private final Track track;
  private final BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V1_0);
  private final Deque<Pause> pauses;

  FitWriter(ExportedRun run) {
    this.run = run;
    this.track = run.track();
    var list = new PauseList();
    run.pauses().forEach(p -> list.add(p.from().toEpochMilli(), p.to().toEpochMilli()));
    pauses = new ArrayDeque<>(list.within(run.startedAt(), run.finishedAt()));
  }

  void write(OutputStream to) throws IOException {
    fileId();
    timer(EventType.START, run.startedAt());
    var records = new FitRecords(track);
    for (int i = 0; i < track.size(); i++) {
      pausesUntil(Instant.ofEpochMilli(track.timeMillis(i)));
      var record = records.record(i);
      if (record != null) {
        encoder.write(record);
      }
    }
    pausesUntil(Instant.MAX);
    timer(EventType.STOP_ALL, run.finishedAt());
    totals();
    to.write(encoder.close());
    to.flush();
  }

  private void fileId() {
    var id = new FileIdMesg();
    id.setType(File.ACTIVITY);
    id.setManufacturer(Manufacturer.DEVELOPMENT);
    id.setProduct(0);
    id.setSerialNumber(run.id().value().getLeastSignificantBits() & 0x7fff_ffffL | 1);
    id.setTimeCreated(time(run.startedAt()));
    encoder.write(id);
  }

  private void pausesUntil(Instant time) {
    while (!pauses.isEmpty() && !pauses.getFirst().to().isAfter(time)) {
      var pause = pauses.removeFirst();
      timer(EventType.STOP_ALL, pause.from());
      timer(EventType.START, pause.to());
    }
  }

  private void timer(EventType type, Instant at) {
    var event = new EventMesg();
    event.setTimestamp(time(at));
    event.setEvent(Event.TIMER);
    event.setEventType(type);
    encoder.write(event);
  }

  private void totals() {
    float elapsed = seconds(Duration.between(run.startedAt(), run.finishedAt()));
    var segments = new Segments(track, run.pauses());
    float timer = Math.max(0, elapsed - segments.pausedMillis() / 1e3f);
    var lap = new LapMesg();
    lap.setTimestamp(time(run.finishedAt()));
    lap.setStartTime(time(run.startedAt()));
    lap.setTotalElapsedTime(elapsed);
    lap.setTotalTimerTime(timer);
    var session = new SessionMesg();
    session.setTimestamp(time(run.finishedAt()));
    session.setStartTime(time(run.startedAt()));
    session.setSport(Sport.RUNNING);
    session.setTotalElapsedTime(elapsed);
    session.setTotalTimerTime(timer);
    session.setFirstLapIndex(0);
    session.setNumLaps(1);
    summary(lap, session);
    encoder.write(lap);
    encoder.write(session);
    var activity = new ActivityMesg();
    activity.setTimestamp(time(run.finishedAt()));
    activity.setTotalTimerTime(timer);
    activity.setNumSessions(1);
    activity.setType(Activity.MANUAL);
    activity.setEvent(Event.ACTIVITY);
    activity.setEventType(EventType.STOP);
    encoder.write(activity);
  }

  private void summary(LapMesg lap, SessionMesg session) {
    var summary = run.summary();
    if (summary == null) {
      return;
    }
    lap.setTotalDistance((float) summary.distance().metres());
    session.setTotalDistance((float) summary.distance().metres());
    session.setTotalMovingTime(seconds(summary.moving()));
    var energy = summary.energy();
    if (energy != null) {
      session.setTotalCalories((int) Math.min(Math.round(energy.gross().kcal()), 65_534));
    }
    var average = summary.averageHeartRate();
    if (average != null && Rates.isHeartRate(average)) {
      session.setAvgHeartRate(average.shortValue());
    }
    var max = summary.maxHeartRate();
    if (max != null && Rates.isHeartRate(max)) {
      session.setMaxHeartRate(max.shortValue());
    }
  }

  private static float seconds(Duration duration) {
    return duration.toMillis() / 1e3f;
  }

  private static DateTime time(Instant at) {
    return new DateTime(FitRecords.fitSeconds(at.toEpochMilli()));
  }
}
