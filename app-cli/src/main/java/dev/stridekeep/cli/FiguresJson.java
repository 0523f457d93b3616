package dev.stridekeep.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stridekeep.phone.client.SummaryReply.BestEffortReply;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures as one line of JSON: the fields of the interface's `summary`, then `splits` and
/// `warnings`. Rounded as there: energy to a tenth, all else to a thousandth.
final class FiguresJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DECIMALS = 3;
  private static final int ENERGY_DECIMALS = 1;

  private final JsonGenerator json;

  private FiguresJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(Figures figures, List<String> warnings) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      new FiguresJson(json).fields(figures, warnings);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void fields(Figures figures, List<String> warnings) throws IOException {
    var s = figures.summary();
    number("distanceMeters", s.distanceMeters());
    json.writeStringField("distanceSource", s.distanceSource());
    number("elapsedSeconds", s.elapsedSeconds());
    number("movingSeconds", s.movingSeconds());
    number("averagePaceSecondsPerKm", s.averagePaceSecondsPerKm());
    number("averageSpeedMetersPerSecond", s.averageSpeedMetersPerSecond());
    number("ascentMeters", s.ascentMeters());
    number("descentMeters", s.descentMeters());
    json.writeFieldName("energyKcal");
    if (s.energyKcal() == null) {
      json.writeNull();
    } else {
      value(s.energyKcal(), ENERGY_DECIMALS);
    }
    energyRange(s.energyKcalRange());
    if (s.energyMissing() != null) {
      json.writeStringField("energyMissing", s.energyMissing());
    }
    number("averageHeartRate", s.averageHeartRate());
    number("maxHeartRate", s.maxHeartRate());
    number("averageCadence", s.averageCadence());
    bestEfforts(figures);
    number("points", s.points());
    number("rejectedPoints", s.rejectedPoints());
    json.writeStringField("engineVersion", s.engineVersion());
    splits(figures);
    json.writeArrayFieldStart("warnings");
    for (var warning : warnings) {
      json.writeString(warning);
    }
    json.writeEndArray();
  }

  private void energyRange(@Nullable List<Double> range) throws IOException {
    json.writeFieldName("energyKcalRange");
    if (range == null) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (double end : range) {
      value(end, ENERGY_DECIMALS);
    }
    json.writeEndArray();
  }

  private void bestEfforts(Figures figures) throws IOException {
    json.writeArrayFieldStart("bestEfforts");
    var efforts = figures.summary().bestEfforts();
    for (var best : efforts == null ? List.<BestEffortReply>of() : efforts) {
      json.writeStartObject();
      number("distanceMeters", best.distanceMeters());
      number("seconds", best.seconds());
      number("startSeq", best.startSeq());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void splits(Figures figures) throws IOException {
    json.writeArrayFieldStart("splits");
    for (var split : figures.splits()) {
      json.writeStartObject();
      number("index", split.index());
      number("distanceMeters", split.distanceMeters());
      number("elapsedSeconds", split.elapsedSeconds());
      number("movingSeconds", split.movingSeconds());
      number("ascentMeters", split.ascentMeters());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void number(String name, @Nullable Number number) throws IOException {
    json.writeFieldName(name);
    if (number == null) {
      json.writeNull();
    } else {
      value(number.doubleValue(), DECIMALS);
    }
  }

  /// Without digits that mean nothing: 5 rather than 5.000.
  private void value(double number, int decimals) throws IOException {
    var rounded =
        BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    json.writeNumber(rounded.toPlainString());
  }
}
