package dev.stridekeep.rest.run;

import dev.stridekeep.rest.json.JsonRecords;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/// An imported run on the wire: [RunJson], and in `warnings` what of the file could not be read.
final class ImportedJson {
  private ImportedJson() {}

  static JsonObject of(RunJson run, List<String> warnings) {
    return Json.createObjectBuilder(JsonRecords.object(run))
        .add("warnings", Json.createArrayBuilder(warnings))
        .build();
  }
}
