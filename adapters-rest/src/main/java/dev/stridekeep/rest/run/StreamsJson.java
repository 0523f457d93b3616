package dev.stridekeep.rest.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stridekeep.application.run.ReadTrack;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.TrackAnalysis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntToDoubleFunction;

/// The analysis of a track as streams of one length: time [ms since the epoch], lat, lng, altitude,
/// distance, speed, heartRate, moving. Written as it goes, since a long run has many numbers.
final class StreamsJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final double DEGREES = 1e7;
  private static final double THOUSANDTHS = 1e3;

  private StreamsJson() {}

  static byte[] of(ReadTrack.AnalysedTrack recorded) {
    var track = recorded.track();
    var way = recorded.analysis();
    var out = new ByteArrayOutputStream(64 + way.size() * 80);
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      times(json, track, way);
      numbers(json, "lat", way.size(), way::latitude, DEGREES);
      numbers(json, "lng", way.size(), way::longitude, DEGREES);
      numbers(json, "altitude", way.size(), way::altitude, THOUSANDTHS);
      numbers(json, "distance", way.size(), way::distance, THOUSANDTHS);
      numbers(json, "speed", way.size(), way::speed, THOUSANDTHS);
      heartRates(json, track, way);
      json.writeArrayFieldStart("moving");
      for (int i = 0; i < way.size(); i++) {
        json.writeBoolean(way.moving(i));
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return out.toByteArray();
  }

  private static void times(JsonGenerator json, Track track, TrackAnalysis way) throws IOException {
    json.writeArrayFieldStart("time");
    for (int i = 0; i < way.size(); i++) {
      json.writeNumber(track.timeMillis(way.trackIndex(i)));
    }
    json.writeEndArray();
  }

  private static void heartRates(JsonGenerator json, Track track, TrackAnalysis way)
      throws IOException {
    json.writeArrayFieldStart("heartRate");
    for (int i = 0; i < way.size(); i++) {
      int rate = track.heartRate(way.trackIndex(i));
      if (rate == Track.ABSENT) {
        json.writeNull();
      } else {
        json.writeNumber(rate);
      }
    }
    json.writeEndArray();
  }

  private static void numbers(
      JsonGenerator json, String name, int n, IntToDoubleFunction value, double resolution)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int i = 0; i < n; i++) {
      double v = value.applyAsDouble(i);
      if (Double.isNaN(v)) {
        json.writeNull();
      } else {
        json.writeNumber(Math.round(v * resolution) / resolution);
      }
    }
    json.writeEndArray();
  }
}
