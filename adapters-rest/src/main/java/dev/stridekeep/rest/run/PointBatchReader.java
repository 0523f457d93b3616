package dev.stridekeep.rest.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.rest.json.JsonBodies;
import dev.stridekeep.rest.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a columnar batch of points in one pass, straight into columns of primitives: one as phones
/// write it by [UsualBatch], any other here.
///
/// Fields may come in any order; unknown ones are skipped; one named twice is malformed. All bad
/// fields are looked for before the batch is refused, so that one answer tells them all.
final class PointBatchReader {
  /// Names are compared and not kept: a client could send names without end.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final double NOWHERE = Double.NaN;

  private final BatchErrors errors = new BatchErrors();
  private final BatchColumn time = new BatchColumn("time", ReceivePoints.MAX_BATCH, errors);
  private final BatchColumn lat = new BatchColumn("lat", ReceivePoints.MAX_BATCH, errors);
  private final BatchColumn lng = new BatchColumn("lng", ReceivePoints.MAX_BATCH, errors);
  private final BatchColumn altitude = new BatchColumn("altitude", ReceivePoints.MAX_BATCH, errors);
  private final BatchColumn accuracy = new BatchColumn("accuracy", ReceivePoints.MAX_BATCH, errors);
  private final BatchColumn heart = new BatchColumn("heartRate", ReceivePoints.MAX_BATCH, errors);
  private final BatchColumn cadence = new BatchColumn("cadence", ReceivePoints.MAX_BATCH, errors);
  private final Set<Field> seen = EnumSet.noneOf(Field.class);
  private long firstSeq = -1;

  private PointBatchReader() {}

  private enum Field {
    FIRST_SEQ,
    TIME,
    LAT,
    LNG,
    ALTITUDE,
    ACCURACY,
    HEART_RATE,
    CADENCE
  }

  /// Reads a batch.
  ///
  /// @throws ProblemException 400 where the body is no batch as the contract says
  static Track read(byte[] body) {
    return UsualBatch.find(body).orElseGet(() -> readAny(body));
  }

  /// As [#read], whatever JSON it is.
  static Track readAny(byte[] body) {
    var reader = new PointBatchReader();
    try (var parser = JSON.createParser(body)) {
      reader.object(parser);
    } catch (JsonProcessingException e) {
      throw malformed(e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be read", e);
    }
    return reader.track();
  }

  /// Limits of the parser (depth, length of a number) have no location.
  private static ProblemException malformed(@Nullable JsonLocation at) {
    return JsonBodies.malformed(
        at == null
            ? "no number longer than 1,000 digits, at most 1,000 levels deep."
            : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
  }

  private void object(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw JsonBodies.malformed("the body is something else.");
    }
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "firstSeq" -> {
          once(Field.FIRST_SEQ, name);
          firstSeq = firstSeq(parser);
        }
        case "time" -> column(parser, Field.TIME, time);
        case "lat" -> column(parser, Field.LAT, lat);
        case "lng" -> column(parser, Field.LNG, lng);
        case "altitude" -> column(parser, Field.ALTITUDE, altitude);
        case "accuracy" -> column(parser, Field.ACCURACY, accuracy);
        case "heartRate" -> column(parser, Field.HEART_RATE, heart);
        case "cadence" -> column(parser, Field.CADENCE, cadence);
        default -> parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
      throw JsonBodies.malformed("something stands after its end.");
    }
  }

  private long firstSeq(JsonParser parser) throws IOException {
    long value = BatchNumbers.whole(parser);
    if (value >= 0 && value <= Track.MAX_SEQ) {
      return value;
    }
    errors.add("/firstSeq", "must be a whole number from 0 to " + Track.MAX_SEQ);
    return 0;
  }

  private void once(Field field, String name) {
    if (!seen.add(field)) {
      throw JsonBodies.malformed("the field " + name + " is there twice.");
    }
  }

  private void column(JsonParser parser, Field field, BatchColumn column) throws IOException {
    once(field, column.name());
    switch (field) {
      case TIME -> column.readTimes(parser);
      case LAT -> column.readRequired(parser, 90);
      case LNG -> column.readRequired(parser, 180);
      default -> column.readOptional(parser);
    }
  }

  private Track track() {
    requireFields();
    int n = time.size();
    for (var column : new BatchColumn[] {lat, lng, altitude, accuracy, heart, cadence}) {
      if (column.isGiven() && column.size() != n) {
        errors.add(
            "/" + column.name(), "must have as many values as time, " + n + ": " + column.size());
      }
    }
    if (n == 0 && time.isGiven()) {
      errors.add("/time", "must have at least one value");
    }
    if (firstSeq + n - 1 > Track.MAX_SEQ) {
      errors.add("/firstSeq", "must leave every sequence number at most " + Track.MAX_SEQ);
    }
    if (!errors.isEmpty()) {
      throw errors.problem().exception();
    }
    return build((int) firstSeq, n);
  }

  private void requireFields() {
    if (!seen.contains(Field.FIRST_SEQ)) {
      errors.add("/firstSeq", "must be there");
    }
    for (var column : new BatchColumn[] {time, lat, lng}) {
      if (!column.isGiven()) {
        errors.add("/" + column.name(), "must be there, an array of numbers");
      }
    }
  }

  private Track build(int first, int n) {
    var track = Track.builder(n);
    for (int i = 0; i < n; i++) {
      track.add(
          first + i,
          (long) time.get(i),
          lat.get(i),
          lng.get(i),
          altitude.getOr(i, NOWHERE),
          accuracy.getOr(i, NOWHERE),
          heart.getOr(i, NOWHERE),
          cadence.getOr(i, NOWHERE));
    }
    return track.build();
  }
}
