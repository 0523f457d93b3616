package dev.stridekeep.cli.accuracy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/// What a simulated run was made with; NaN where the file does not say.
///
/// @param distance [m]
/// @param moving [s]
/// @param ascent [m]
/// @param descent [m]
record Truth(double distance, double moving, double ascent, double descent) {
  private static final JsonFactory JSON = new JsonFactory();

  static Truth read(Path file) throws IOException {
    var numbers = new HashMap<String, Double>();
    try (var in = Files.newInputStream(file);
        var json = JSON.createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var field = json.currentName();
        var value = json.nextToken();
        if (value.isNumeric()) {
          numbers.put(field, json.getDoubleValue());
        }
        json.skipChildren();
      }
    }
    return new Truth(
        numbers.getOrDefault("true_distance_m", Double.NaN),
        numbers.getOrDefault("true_moving_s", Double.NaN),
        numbers.getOrDefault("true_ascent_m", Double.NaN),
        Math.abs(numbers.getOrDefault("true_descent_m", Double.NaN)));
  }
}
