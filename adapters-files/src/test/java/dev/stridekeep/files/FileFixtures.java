package dev.stridekeep.files;

import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.application.run.RunFiles.Reading;
import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/// Runs and files of runs for the tests of this module.
final class FileFixtures {
  static final long START = Instant.parse("2026-03-01T07:00:00Z").toEpochMilli();

  private static final StreamingRunFiles FILES = new StreamingRunFiles();

  private FileFixtures() {}

  /// A seeded track of one point a second, at values that all formats can hold.
  ///
  /// @param everywhere whether every point has a position
  static Track track(long seed, int n, boolean everywhere) {
    var random = new Random(seed);
    double latitude = random.nextDouble(-89, 89);
    double longitude = random.nextDouble(-179, 179);
    var track = Track.builder(n);
    for (int i = 0; i < n; i++) {
      latitude += random.nextGaussian() * 2e-5;
      longitude += random.nextGaussian() * 2e-5;
      boolean here = everywhere || random.nextInt(10) > 0;
      track.add(
          i,
          START + i * 1000L,
          here ? latitude : Double.NaN,
          here ? longitude : Double.NaN,
          sometimes(random, 120 + random.nextInt(300) / 10.0),
          sometimes(random, 2 + random.nextInt(200) / 10.0),
          sometimes(random, 90 + random.nextInt(100)),
          sometimes(random, 2 * random.nextInt(40, 100)));
    }
    return track.build();
  }

  private static double sometimes(Random random, double value) {
    return random.nextInt(8) == 0 ? Double.NaN : value;
  }

  static ExportedRun run(Track track, Pause... pauses) {
    var start = Instant.ofEpochMilli(START);
    var end = track.isEmpty() ? start : Instant.ofEpochMilli(track.timeMillis(track.size() - 1));
    return new ExportedRun(new RunId(new UUID(7, 7)), start, end, track, List.of(pauses), null);
  }

  static Pause pause(long fromSecond, long toSecond) {
    return new Pause(
        Instant.ofEpochMilli(START + fromSecond * 1000),
        Instant.ofEpochMilli(START + toSecond * 1000));
  }

  static byte[] file(ExportedRun run, RunFileFormat format) {
    try {
      var out = new ByteArrayOutputStream();
      FILES.write(run, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading read(byte[] file) {
    try {
      return FILES.read(new ByteArrayInputStream(file), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RunFromFile recorded(byte[] file) {
    return switch (read(file)) {
      case Reading.Recorded(var run) -> run;
      case Reading.Unreadable(String reason) -> throw new AssertionError(reason);
    };
  }

  static RunFromFile recorded(String file) {
    return recorded(file.getBytes(StandardCharsets.UTF_8));
  }

  static String refusal(byte[] file) {
    return switch (read(file)) {
      case Reading.Recorded(var run) -> throw new AssertionError("read as " + run);
      case Reading.Unreadable(String reason) -> reason;
    };
  }

  static String refusal(String file) {
    return refusal(file.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] packed(byte[] file) {
    try (var bytes = new ByteArrayOutputStream()) {
      try (var gzip = new GZIPOutputStream(bytes)) {
        gzip.write(file);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A GPX file around the inside of its `trk`.
  static String gpx(String inside) {
    return "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"t\"><trk>"
        + inside
        + "</trk></gpx>";
  }

  /// A trackpoint at a second of the fixtures' hour.
  static String trkpt(int second, String more) {
    return "<trkpt lat=\"48.1\" lon=\"%s\"><time>%s</time>%s</trkpt>"
        .formatted(11.5 + second * 1e-5, Instant.ofEpochMilli(START + second * 1000L), more);
  }

  /// A TCX file around the inside of its activities.
  static String tcx(String inside) {
    return "<TrainingCenterDatabase><Activities>"
        + inside
        + "</Activities></TrainingCenterDatabase>";
  }

  static String lap(int startSecond, int seconds, double metres, String tracks) {
    return """
        <Lap StartTime="%s"><TotalTimeSeconds>%d</TotalTimeSeconds>\
        <DistanceMeters>%s</DistanceMeters><Calories>1</Calories>\
        <AverageHeartRateBpm><Value>222</Value></AverageHeartRateBpm>%s</Lap>"""
        .formatted(Instant.ofEpochMilli(START + startSecond * 1000L), seconds, metres, tracks);
  }

  static String trackpoint(int second, String more) {
    return """
        <Trackpoint><Time>%s</Time><Position><LatitudeDegrees>48.1</LatitudeDegrees>\
        <LongitudeDegrees>%s</LongitudeDegrees></Position>%s</Trackpoint>"""
        .formatted(Instant.ofEpochMilli(START + second * 1000L), 11.5 + second * 1e-5, more);
  }
}
