package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.recorded;
import static dev.stridekeep.files.FileFixtures.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.DeveloperDataIdMesg;
import com.garmin.fit.DeveloperField;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.FieldDescriptionMesg;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.FitBaseType;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.UserProfileMesg;
import dev.stridekeep.domain.run.Pause;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitReadingTest {
  /// 2026-03-01T07:00:00Z in FIT's seconds, a multiple of 32.
  private static final long T = FileFixtures.START / 1000 - FitRunReader.EPOCH_SECONDS & ~31L;

  private static Instant at(long second) {
    return Instant.ofEpochSecond(T + FitRunReader.EPOCH_SECONDS + second);
  }

  private static FitBytes threeRecords() {
    return new FitBytes()
        .defineRecord()
        .record(T, 48, 11, 120)
        .record(T + 1, 48.00001, 11, 121)
        .record(T + 2, 48.00002, 11, 122);
  }

  private static byte[] encoded(Mesg... messages) {
    var encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
    Arrays.stream(messages).forEach(encoder::write);
    return encoder.close();
  }

  private static RecordMesg record(long second) {
    var record = new RecordMesg();
    record.setTimestamp(new DateTime(T + second));
    return record;
  }

  private static EventMesg timer(long second, EventType type) {
    var event = new EventMesg();
    event.setTimestamp(new DateTime(T + second));
    event.setEvent(Event.TIMER);
    event.setEventType(type);
    return event;
  }

  @Test
  void records_are_read_without_a_file_id() {
    var run = recorded(threeRecords().file());

    assertEquals(3, run.track().size());
    assertEquals(48.00001, run.track().latitude(1));
    assertEquals(122, run.track().heartRate(2));
    assertEquals(at(0), run.startedAt());
    assertEquals(List.of(), run.warnings());
  }

  @Test
  void compressed_timestamps_count_on_and_roll_over() {
    var file =
        threeRecords()
            .defineCompressed()
            .compressed(5, 48.1, 11, 1)
            .compressed(31, 48.1, 11, 2)
            .compressed(1, 48.1, 11, 3)
            .file();
    var track = recorded(file).track();

    var seconds =
        IntStream.range(0, 6).mapToLong(i -> track.timeMillis(i) / 1000 - at(0).getEpochSecond());
    assertArrayEquals(new long[] {0, 1, 2, 5, 31, 33}, seconds.toArray());
  }

  @Test
  void a_message_that_the_file_does_not_define_ends_the_reading() {
    var run = recorded(threeRecords().bytes(0x0b, 1, 2, 3, 4).file());

    assertEquals(3, run.track().size());
    assertTrue(run.warnings().getFirst().contains("does not define"));
  }

  @Test
  void a_wrong_checksum_and_a_cut_are_told() {
    byte[] file = threeRecords().file();
    byte[] cut = Arrays.copyOf(file, file.length - 10);
    file[file.length - 1] ^= 1;

    assertEquals(3, recorded(file).track().size());
    assertTrue(recorded(file).warnings().getFirst().contains("checksum"));
    assertEquals(2, recorded(cut).track().size());
    assertTrue(recorded(cut).warnings().getFirst().contains("ends in the middle"));
  }

  @Test
  void a_recording_that_was_never_closed_is_read() {
    byte[] file = threeRecords().file();
    Arrays.fill(file, 4, 8, (byte) 0);

    assertEquals(3, recorded(file).track().size());
    assertTrue(recorded(file).warnings().getFirst().contains("header"));
  }

  @Test
  void only_the_first_of_chained_runs_is_read_and_settings_before_it_are_skipped() {
    var settings = new FileIdMesg();
    settings.setType(File.SETTINGS);
    byte[] run = threeRecords().file();

    var read = recorded(chained(encoded(settings), run, run));

    assertEquals(3, read.track().size());
    assertTrue(read.warnings().getFirst().contains("several runs"));
    assertEquals(3, recorded(chained(encoded(settings), run)).track().size());
  }

  private static byte[] chained(byte[]... files) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(files).forEach(all::writeBytes);
    return all.toByteArray();
  }

  @Test
  void a_file_that_is_no_recording_says_what_it_is() {
    var settings = new FileIdMesg();
    settings.setType(File.SETTINGS);

    assertTrue(refusal(encoded(settings)).contains("of the type settings"));
  }

  @Test
  void a_clock_that_was_never_set_is_told() {
    var run = recorded(new FitBytes().defineRecord().record(100, 48, 11, 90).file());

    assertEquals(Instant.parse("1989-12-31T00:01:40Z"), run.startedAt());
    assertTrue(run.warnings().getFirst().contains("clock was not set"));
  }

  @Test
  void a_point_whose_time_is_years_away_is_left_out() {
    var run = recorded(threeRecords().record(T + 2_000_000_000, 48, 11, 99).file());

    assertEquals(3, run.track().size());
    assertEquals(at(2), run.finishedAt());
    assertTrue(run.warnings().getFirst().contains("impossible time"));
  }

  @Test
  void points_without_a_position_keep_their_heart_rate() {
    var track =
        recorded(new FitBytes().defineRecord().record(T, Double.NaN, Double.NaN, 77).file())
            .track();

    assertFalse(track.hasPosition(0));
    assertEquals(77, track.heartRate(0));
  }

  @Test
  void heights_accuracies_and_halves_of_steps_are_read() {
    var record = record(0);
    record.setEnhancedAltitude(512.4f);
    record.setGpsAccuracy((short) 7);
    record.setCadence((short) 85);
    record.setFractionalCadence(0.5f);
    var low = record(1);
    low.setAltitude(-3.2f);
    var track = recorded(encoded(record, low)).track();

    assertEquals(512.4, track.altitude(0));
    assertEquals(7, track.accuracy(0));
    assertEquals(171, track.cadence(0));
    assertEquals(-3.2, track.altitude(1));
  }

  @Test
  void timer_stops_are_pauses_until_the_timer_starts_again() {
    var run =
        recorded(
            encoded(
                timer(0, EventType.START),
                record(0),
                timer(10, EventType.STOP_ALL),
                timer(11, EventType.STOP_DISABLE_ALL),
                timer(30, EventType.START),
                record(31),
                record(60),
                timer(60, EventType.STOP),
                timer(70, EventType.START)));

    assertEquals(List.of(new Pause(at(10), at(30))), run.pauses());
  }

  @Test
  void totals_are_those_of_the_session_and_of_the_laps_where_there_is_none() {
    var lap = new LapMesg();
    lap.setTotalDistance(400f);
    lap.setTotalTimerTime(100f);
    lap.setTotalElapsedTime(120f);
    lap.setStartTime(new DateTime(T));
    var session = new SessionMesg();
    session.setTotalDistance(810f);
    session.setTotalTimerTime(200f);
    session.setTotalElapsedTime(250f);
    session.setStartTime(new DateTime(T));

    var laps = recorded(encoded(lap, lap));
    var whole = recorded(encoded(lap, lap, session));

    assertEquals(800, Objects.requireNonNull(laps.device()).distance().metres());
    assertEquals(Duration.ofMinutes(4), Objects.requireNonNull(laps.device()).elapsed());
    assertEquals(810, Objects.requireNonNull(whole.device()).distance().metres());
    assertEquals(at(250), whole.finishedAt());
  }

  @Test
  void developer_fields_do_no_harm_and_the_mass_of_the_body_is_known() {
    var id = new DeveloperDataIdMesg();
    id.setDeveloperDataIndex((short) 0);
    var description = new FieldDescriptionMesg();
    description.setDeveloperDataIndex((short) 0);
    description.setFieldDefinitionNumber((short) 0);
    description.setFitBaseTypeId(FitBaseType.SINT8);
    description.setFieldName(0, "Power");
    var field = new DeveloperField(description, id);
    field.setValue((byte) 42);
    var record = record(0);
    record.setHeartRate((short) 101);
    record.addDeveloperField(field);
    var body = new UserProfileMesg();
    body.setWeight(67.5f);

    var run = recorded(encoded(id, description, body, record));

    assertEquals(101, run.track().heartRate(0));
    assertEquals(67.5, run.massKg());
    assertEquals(List.of(), run.warnings());
  }
}
