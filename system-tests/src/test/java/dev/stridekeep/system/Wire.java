package dev.stridekeep.system;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.testkit.run.SentPoint;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Paths and bodies of the wire contract.
final class Wire {
  private Wire() {}

  static String run(UUID run) {
    return "/v1/runs/" + run;
  }

  static String points(UUID run) {
    return run(run) + "/points";
  }

  static String finish(UUID run) {
    return run(run) + "/finish";
  }

  static String restore(UUID run) {
    return run(run) + "/restore";
  }

  static String track(UUID run) {
    return run(run) + "/track";
  }

  static String start(Instant startedAt) {
    return Json.createObjectBuilder().add("startedAt", startedAt.toString()).build().toString();
  }

  /// Points of a track as a batch.
  ///
  /// @param from index of the first one
  /// @param to index after the last one
  static String batch(Track track, int from, int to) {
    var time = Json.createArrayBuilder();
    var lat = Json.createArrayBuilder();
    var lng = Json.createArrayBuilder();
    var altitude = Json.createArrayBuilder();
    var heartRate = Json.createArrayBuilder();
    for (int i = from; i < to; i++) {
      time.add(track.timeMillis(i));
      lat.add(track.latitude(i));
      lng.add(track.longitude(i));
      if (track.hasAltitude(i)) {
        altitude.add(track.altitude(i));
      } else {
        altitude.addNull();
      }
      if (track.heartRate(i) == Track.ABSENT) {
        heartRate.addNull();
      } else {
        heartRate.add(track.heartRate(i));
      }
    }
    return Json.createObjectBuilder()
        .add("firstSeq", track.seq(from))
        .add("time", time)
        .add("lat", lat)
        .add("lng", lng)
        .add("altitude", altitude)
        .add("heartRate", heartRate)
        .build()
        .toString();
  }

  static String batch(List<SentPoint> points) {
    var time = Json.createArrayBuilder();
    var lat = Json.createArrayBuilder();
    var lng = Json.createArrayBuilder();
    var altitude = Json.createArrayBuilder();
    var heartRate = Json.createArrayBuilder();
    for (var point : points) {
      time.add(point.timeMillis());
      lat.add(point.latitude());
      lng.add(point.longitude());
      altitude.add(point.altitude());
      heartRate.add(point.heartRate());
    }
    return Json.createObjectBuilder()
        .add("firstSeq", points.getFirst().seq())
        .add("time", time)
        .add("lat", lat)
        .add("lng", lng)
        .add("altitude", altitude)
        .add("heartRate", heartRate)
        .build()
        .toString();
  }

  static JsonObjectBuilder finish(Instant finishedAt, int lastSeq) {
    return Json.createObjectBuilder()
        .add("finishedAt", finishedAt.toString())
        .add("lastSeq", lastSeq);
  }

  static String finishBody(Instant finishedAt, int lastSeq) {
    return finish(finishedAt, lastSeq).build().toString();
  }
}
