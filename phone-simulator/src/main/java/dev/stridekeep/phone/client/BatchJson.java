package dev.stridekeep.phone.client;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.util.function.IntPredicate;

/// The columns of a batch. A column in which no point has a value is left out.
final class BatchJson {
  private BatchJson() {}

  /// @param batch 1 to 3,600 points in a row, each with a position
  static byte[] of(Track batch) {
    return WireJson.object(json -> write(batch, json));
  }

  private static void write(Track batch, JsonGenerator json) throws IOException {
    int n = batch.size();
    json.writeNumberField("firstSeq", batch.seq(0));
    column(json, "time", n, i -> json.writeNumber(batch.timeMillis(i)));
    column(json, "lat", n, i -> json.writeNumber(batch.latitude(i)));
    column(json, "lng", n, i -> json.writeNumber(batch.longitude(i)));
    if (any(n, batch::hasAltitude)) {
      column(json, "altitude", n, i -> real(json, batch.altitude(i)));
    }
    if (any(n, i -> !Double.isNaN(batch.accuracy(i)))) {
      column(json, "accuracy", n, i -> real(json, batch.accuracy(i)));
    }
    if (any(n, i -> batch.heartRate(i) != Track.ABSENT)) {
      column(json, "heartRate", n, i -> whole(json, batch.heartRate(i)));
    }
    if (any(n, i -> batch.cadence(i) != Track.ABSENT)) {
      column(json, "cadence", n, i -> whole(json, batch.cadence(i)));
    }
  }

  /// Writes the value of point `i`.
  private interface Value {
    void write(int i) throws IOException;
  }

  private static void column(JsonGenerator json, String name, int n, Value value)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int i = 0; i < n; i++) {
      value.write(i);
    }
    json.writeEndArray();
  }

  private static boolean any(int n, IntPredicate has) {
    for (int i = 0; i < n; i++) {
      if (has.test(i)) {
        return true;
      }
    }
    return false;
  }

  private static void real(JsonGenerator json, double value) throws IOException {
    if (Double.isNaN(value)) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  private static void whole(JsonGenerator json, int value) throws IOException {
    if (value == Track.ABSENT) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }
}
