package dev.stridekeep.files;

import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/// Writes GPX 1.1: one track, a segment between each two pauses, heart rate and cadence in Garmin's
/// TrackPointExtension, accuracy as dilution of precision. Points without a position, which GPX
/// cannot hold, are left out.
final class GpxWriter {
  private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";
  private static final String SCHEMA = "http://www.topografix.com/GPX/1/1/gpx.xsd";
  private static final String EXTENSION = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1";

  private final ExportedRun run;
  private final Track track;

  GpxWriter(ExportedRun run) {
    this.run = run;
    this.track = run.track();
  }

  void write(OutputStream to) throws IOException {
    XmlOut.write(to, this::gpx);
  }

  private void gpx(XmlOut out) throws XMLStreamException {
    out.root("gpx", NAMESPACE, SCHEMA);
    out.namespace("gpxtpx", EXTENSION);
    out.attribute("version", "1.1");
    out.attribute("creator", "Stridekeep");
    out.begin("metadata");
    out.time("time", run.startedAt().toEpochMilli());
    out.endLine();
    out.begin("trk");
    out.leaf("type", "running");
    segments(out);
    out.end();
    out.end();
  }

  private void segments(XmlOut out) throws XMLStreamException {
    var segments = new Segments(track, run.pauses());
    int last = -1;
    for (int i = 0; i < track.size(); i++) {
      if (!track.hasPosition(i)) {
        continue;
      }
      if (last < 0) {
        out.begin("trkseg");
      } else if (segments.isBreak(last, i)) {
        out.endLine();
        out.begin("trkseg");
      }
      point(out, i);
      last = i;
    }
    if (last >= 0) {
      out.endLine();
    }
  }

  private void point(XmlOut out, int i) throws XMLStreamException {
    out.begin("trkpt");
    out.attribute("lat", XmlOut.degrees(track.latitude(i)));
    out.attribute("lon", XmlOut.degrees(track.longitude(i)));
    if (track.hasAltitude(i)) {
      out.leaf("ele", XmlOut.metres(track.altitude(i)));
    }
    out.time("time", track.timeMillis(i));
    double accuracy = track.accuracy(i);
    if (!Double.isNaN(accuracy)) {
      out.leaf(
          "hdop", XmlOut.decimal(Math.round(accuracy / GpxVocabulary.METRES_PER_HDOP * 1000), 3));
    }
    int cadence = Rates.legCadence(track.cadence(i));
    if (Rates.isHeartRate(track.heartRate(i)) || cadence >= 0) {
      extension(out, track.heartRate(i), cadence);
    }
    out.endLine();
  }

  private static void extension(XmlOut out, int heartRate, int cadence) throws XMLStreamException {
    out.begin("extensions");
    out.begin("gpxtpx:TrackPointExtension");
    if (Rates.isHeartRate(heartRate)) {
      out.leaf("gpxtpx:hr", Integer.toString(heartRate));
    }
    if (cadence >= 0) {
      out.leaf("gpxtpx:cad", Integer.toString(cadence));
    }
    out.end();
    out.end();
  }
}
