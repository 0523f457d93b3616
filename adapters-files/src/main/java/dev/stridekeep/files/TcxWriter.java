package dev.stridekeep.files;

import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Writes TCX 2: one activity of one lap, a track between each two pauses. TCX has no place for
/// accuracies.
final class TcxWriter {
  private static final String NAMESPACE =
      "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2";
  private static final String SCHEMA =
      "http://www.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd";
  private static final String EXTENSION = "http://www.garmin.com/xmlschemas/ActivityExtension/v2";
  private static final int MAX_CALORIES = 65_535;

  private final ExportedRun run;
  private final Track track;
  private final Segments segments;

  TcxWriter(ExportedRun run) {
    this.run = run;
    this.track = run.track();
    this.segments = new Segments(track, run.pauses());
  }

  void write(OutputStream to) throws IOException {
    XmlOut.write(to, this::database);
  }

  private void database(XmlOut out) throws XMLStreamException {
    out.root("TrainingCenterDatabase", NAMESPACE, SCHEMA);
    out.namespace("ns3", EXTENSION);
    out.begin("Activities");
    out.begin("Activity");
    out.attribute("Sport", "Running");
    out.time("Id", run.startedAt().toEpochMilli());
    lap(out);
    out.end();
    out.end();
    out.end();
  }

  private void lap(XmlOut out) throws XMLStreamException {
    out.begin("Lap");
    out.attribute("StartTime", run.startedAt().toString());
    long elapsed = Duration.between(run.startedAt(), run.finishedAt()).toMillis();
    out.leaf("TotalTimeSeconds", XmlOut.decimal(Math.max(0, elapsed - segments.pausedMillis()), 3));
    totals(out, run.summary());
    out.leaf("TriggerMethod", "Manual");
    tracks(out);
    out.endLine();
  }

  private static void totals(XmlOut out, @Nullable RunSummary summary) throws XMLStreamException {
    if (summary == null) {
      out.leaf("DistanceMeters", "0.0");
      out.leaf("Calories", "0");
      out.leaf("Intensity", "Active");
      return;
    }
    out.leaf("DistanceMeters", XmlOut.metres(summary.distance().metres()));
    out.leaf("Calories", Long.toString(calories(summary.energy())));
    heartRate(out, "AverageHeartRateBpm", summary.averageHeartRate());
    heartRate(out, "MaximumHeartRateBpm", summary.maxHeartRate());
    out.leaf("Intensity", "Active");
  }

  private static long calories(@Nullable EnergyEstimate energy) {
    return energy == null ? 0 : Math.min(Math.round(energy.gross().kcal()), MAX_CALORIES);
  }

  private static void heartRate(XmlOut out, String name, @Nullable Integer bpm)
      throws XMLStreamException {
    if (bpm != null && Rates.isHeartRate(bpm)) {
      out.begin(name);
      out.leaf("Value", Integer.toString(bpm));
      out.end();
    }
  }

  private void tracks(XmlOut out) throws XMLStreamException {
    for (int i = 0; i < track.size(); i++) {
      if (i == 0) {
        out.begin("Track");
      } else if (segments.isBreak(i - 1, i)) {
        out.endLine();
        out.begin("Track");
      }
      point(out, i);
    }
    if (!track.isEmpty()) {
      out.endLine();
    }
  }

  private void point(XmlOut out, int i) throws XMLStreamException {
    out.begin("Trackpoint");
    out.time("Time", track.timeMillis(i));
    if (track.hasPosition(i)) {
      out.begin("Position");
      out.leaf("LatitudeDegrees", XmlOut.degrees(track.latitude(i)));
      out.leaf("LongitudeDegrees", XmlOut.degrees(track.longitude(i)));
      out.end();
    }
    if (track.hasAltitude(i)) {
      out.leaf("AltitudeMeters", XmlOut.metres(track.altitude(i)));
    }
    heartRate(out, "HeartRateBpm", track.heartRate(i));
    int cadence = Rates.legCadence(track.cadence(i));
    if (cadence >= 0) {
      out.begin("Extensions");
      out.begin("ns3:TPX");
      out.leaf("ns3:RunCadence", Integer.toString(cadence));
      out.end();
      out.end();
    }
    out.endLine();
  }
}
