package dev.stridekeep.torture.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The report for programs: one line.
public final class ReportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  public static String of(Report r) {
    var json = new LinkedHashMap<String, Object>();
    json.put("profile", r.profile());
    json.put("seed", r.seed());
    json.put("phones", r.phones());
    json.put("seconds", r.took().toSeconds());
    json.put("traffic", r.traffic());
    json.put("starts", r.starts());
    json.put("batches", r.batches());
    json.put("finishes", r.finishes());
    json.put("deletes", r.deletes());
    json.put("restores", r.restores());
    json.put("acknowledgedPoints", r.acknowledgedPoints());
    json.put("storedPoints", r.storedPoints());
    json.put("lostPoints", r.lostPoints());
    json.put("faults", r.faults());
    var kinds = new LinkedHashMap<String, Object>();
    for (var kind : r.kinds()) {
      kinds.put(
          kind.name(),
          Map.of(
              "count", kind.count(),
              "medianRecoveryMillis", kind.medianRecovery().toMillis(),
              "longestRecoveryMillis", kind.longestRecovery().toMillis()));
    }
    json.put("faultsByKind", kinds);
    json.put("faultsNotPossible", r.impossible());
    json.put("serversEndedByThemselves", r.endedByItself());
    json.put("findings", r.findings());
    json.put("clean", r.isClean());
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
