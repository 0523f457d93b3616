package dev.stridekeep.phone.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.SeqRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The JSON of the wire, but for batches: see [BatchJson].
final class WireJson {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addModule(new SimpleModule().addDeserializer(SeqRange.class, new SeqRangeReader()))
          .build();

  private WireJson() {}

  /// @throws JsonProcessingException where the bytes are not what the contract says
  static <T> T read(byte[] json, Class<T> type) throws IOException {
    T value = MAPPER.readValue(json, type);
    if (value == null) {
      throw new IOException("null where an object was expected");
    }
    return value;
  }

  static byte[] of(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] start(Instant startedAt, @Nullable ZoneId zone) {
    return object(
        json -> {
          json.writeStringField("startedAt", startedAt.toString());
          if (zone != null) {
            json.writeStringField("zone", zone.getId());
          }
        });
  }

  static byte[] finish(Finish finish) {
    return object(
        json -> {
          json.writeStringField("finishedAt", finish.finishedAt().toString());
          json.writeNumberField("lastSeq", finish.lastSeq());
          if (!finish.pauses().isEmpty()) {
            json.writeArrayFieldStart("pauses");
            for (var pause : finish.pauses()) {
              json.writeStartObject();
              json.writeStringField("from", pause.from().toString());
              json.writeStringField("to", pause.to().toString());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          var summary = finish.summary();
          if (summary != null) {
            json.writeObjectFieldStart("summary");
            json.writeNumberField("distanceMeters", summary.distance().metres());
            json.writeNumberField("movingSeconds", seconds(summary.moving()));
            json.writeNumberField("elapsedSeconds", seconds(summary.elapsed()));
            json.writeEndObject();
          }
        });
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /// Writes the fields of one object.
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static byte[] object(Fields fields) {
    var bytes = new ByteArrayOutputStream();
    try (var json = MAPPER.getFactory().createGenerator(bytes)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Reads a range from its wire form `[first, last]`.
  private static final class SeqRangeReader extends StdDeserializer<SeqRange> {
    private static final long serialVersionUID = 1L;

    SeqRangeReader() {
      super(SeqRange.class);
    }

    @Override
    public SeqRange deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      int[] ends = context.readValue(json, int[].class);
      if (ends.length != 2 || ends[0] < 0 || ends[1] < ends[0]) {
        return context.reportInputMismatch(SeqRange.class, "a range is [first, last]");
      }
      return new SeqRange(ends[0], ends[1]);
    }
  }
}
