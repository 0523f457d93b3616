package dev.stridekeep.files;

import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.domain.run.RunSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.geotools.geojson.geom.GeometryJSON;
import org.json.simple.JSONObject;
import org.jspecify.annotations.Nullable;

/// Writes GeoJSON (RFC 7946): one feature, whose geometry is the line of the run in WGS84 with
/// altitudes where they are known, and whose properties are the run's figures in SI units and kcal.
final class GeoJsonWriter {
  private static final int DECIMALS = 7;

  private final ExportedRun run;

  GeoJsonWriter(ExportedRun run) {
    this.run = run;
  }

  void write(OutputStream to) throws IOException {
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    out.write("{\"type\":\"Feature\",\"id\":\"" + run.id() + "\",\"geometry\":");
    var line = new RunLine(run).geometry();
    if (line.isEmpty()) {
      out.write("null");
    } else {
      new GeometryJSON(DECIMALS).write(line, out);
    }
    out.write(",\"properties\":");
    JSONObject.writeJSONString(properties(), out);
    out.write("}\n");
    out.flush();
  }

  private Map<String, @Nullable Object> properties() {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("startedAt", run.startedAt().toString());
    properties.put("finishedAt", run.finishedAt().toString());
    var summary = run.summary();
    if (summary != null) {
      figures(summary, properties);
    }
    return properties;
  }

  private static void figures(RunSummary summary, Map<String, @Nullable Object> properties) {
    properties.put("distanceMeters", summary.distance().metres());
    properties.put("distanceSource", summary.distanceSource().name().toLowerCase(Locale.ROOT));
    properties.put("elapsedSeconds", summary.elapsed().toMillis() / 1e3);
    properties.put("movingSeconds", summary.moving().toMillis() / 1e3);
    properties.put("ascentMeters", summary.ascent());
    properties.put("descentMeters", summary.descent());
    var energy = summary.energy();
    properties.put("energyKcal", energy == null ? null : energy.gross().kcal());
    properties.put("averageHeartRate", summary.averageHeartRate());
    properties.put("maxHeartRate", summary.maxHeartRate());
    properties.put("averageCadence", summary.averageCadence());
    properties.put("engineVersion", summary.engineVersion());
  }
}
