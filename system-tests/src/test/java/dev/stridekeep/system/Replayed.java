package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import jakarta.json.Json;
import java.time.Instant;
import java.util.UUID;

/// One generated run that is sent under many ids: what is read of each must be the same.
///
/// @param runner whose runs they are
record Replayed(Runner runner) {
  private static final Track TRACK = RunGenerator.generate(RunScript.city6k(7)).recorded();
  private static final Instant START = Instant.ofEpochMilli(TRACK.timeMillis(0)).minusMillis(1_500);
  private static final int BATCH = 60;

  /// Sends a run as a phone does that is always on line.
  ///
  /// @param points how many of the track it has
  void sendInOrder(UUID run, int points) {
    send(run, new Parcel.Start(), points).expect(201);
    for (int from = 0; from < points; from += BATCH) {
      send(run, new Parcel.Batch(from, Math.min(points, from + BATCH)), points).expect(200);
    }
    send(run, new Parcel.Finish(), points).expect(200);
  }

  Reply send(UUID run, Parcel parcel, int points) {
    var phone = runner.mobile();
    return switch (parcel) {
      case Parcel.Start _ -> phone.put(Wire.run(run), Wire.start(START));
      case Parcel.Batch(int from, int to) ->
          phone.post(Wire.points(run), Wire.batch(TRACK, from, to));
      case Parcel.Finish _ -> phone.post(Wire.finish(run), finish(points - 1, points));
      case Parcel.EarlyFinish(int lastSeq) ->
          phone.post(Wire.finish(run), finish(lastSeq, lastSeq + 1));
    };
  }

  private static String finish(int lastSeq, int seconds) {
    var summary =
        Json.createObjectBuilder()
            .add("distanceMeters", 2.5 * seconds)
            .add("movingSeconds", seconds)
            .add("elapsedSeconds", seconds);
    return Wire.finish(Instant.ofEpochMilli(TRACK.timeMillis(lastSeq) + 2_000), lastSeq)
        .add("summary", summary)
        .build()
        .toString();
  }

  /// Compares all that can be read of two runs, byte for byte but for their ids.
  void assertSame(UUID expected, UUID actual) {
    for (var backend : new Api[] {runner.mobile(), runner.web()}) {
      assertEquals(
          read(backend, Wire.run(expected), "*/*", expected),
          read(backend, Wire.run(actual), "*/*", actual));
      for (var kind : new String[] {"application/json", "application/gpx+xml"}) {
        assertEquals(
            read(backend, Wire.track(expected), kind, expected),
            read(backend, Wire.track(actual), kind, actual));
      }
    }
  }

  private static String read(Api backend, String path, String accept, UUID run) {
    return backend.get(path, accept).expect(200).text().replace(run.toString(), "RUN");
  }
}
