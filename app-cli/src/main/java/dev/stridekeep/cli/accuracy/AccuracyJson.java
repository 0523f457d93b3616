package dev.stridekeep.cli.accuracy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;

/// The tables as one line of JSON: an object of tables by key. What is unknown is null.
public final class AccuracyJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DECIMALS = 4;

  private final JsonGenerator json;

  private AccuracyJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(List<Table> tables) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (var table : tables) {
        json.writeObjectFieldStart(table.key());
        new AccuracyJson(json).table(table);
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void table(Table table) throws IOException {
    json.writeStringField("unit", table.unit());
    json.writeArrayFieldStart("groups");
    for (var group : table.groups()) {
      json.writeStartObject();
      json.writeStringField("name", group.name());
      json.writeArrayFieldStart("runs");
      for (var row : group.rows()) {
        row(table, row);
      }
      json.writeEndArray();
      spreads(table, group::spread);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("all");
    spreads(table, table::spread);
    json.writeEndObject();
  }

  private void row(Table table, Table.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", row.file());
    number("truth", row.truth());
    json.writeStringField("outside", row.outside());
    json.writeObjectFieldStart("errors");
    for (int method = 0; method < table.methods().size(); method++) {
      number(table.methods().get(method), row.errors().get(method));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void spreads(Table table, IntFunction<Spread> spread) throws IOException {
    json.writeObjectFieldStart("mean");
    for (int method = 0; method < table.methods().size(); method++) {
      var s = spread.apply(method);
      json.writeObjectFieldStart(table.methods().get(method));
      json.writeNumberField("files", s.files());
      number("mean", s.mean());
      number("low", s.low());
      number("high", s.high());
      number("leastWithoutOne", s.leastWithoutOne());
      number("mostWithoutOne", s.mostWithoutOne());
      number("bias", s.bias());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isNaN(value)) {
      json.writeNull();
    } else {
      json.writeNumber(
          BigDecimal.valueOf(value)
              .setScale(DECIMALS, RoundingMode.HALF_EVEN)
              .stripTrailingZeros()
              .toPlainString());
    }
  }
}
