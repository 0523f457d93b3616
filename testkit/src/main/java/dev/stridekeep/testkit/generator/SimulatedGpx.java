package dev.stridekeep.testkit.generator;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a simulated run as GPX 1.1 that says in its metadata that it is simulated.
///
/// Small on purpose: positions to 1e-6 deg (0.1 m), one line a point. Cadence is written in strides
/// (half the steps) a minute, as Garmin's TrackPointExtension has it.
public final class SimulatedGpx {
  private static final String GPX = "http://www.topografix.com/GPX/1/1";
  private static final String POINT = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1";

  private final XMLStreamWriter xml;

  private SimulatedGpx(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /// Writes and leaves the stream open.
  ///
  /// @throws IllegalStateException where the stream cannot be written
  public static void write(SimulatedRun run, String name, OutputStream to) {
    try {
      var xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
      new SimulatedGpx(xml).document(run, name);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("could not write GPX: " + e.getMessage(), e);
    }
  }

  private void document(SimulatedRun run, String name) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("gpx");
    xml.writeDefaultNamespace(GPX);
    xml.writeNamespace("gpxtpx", POINT);
    xml.writeAttribute("version", "1.1");
    xml.writeAttribute("creator", "Stridekeep run generator");
    line();
    xml.writeStartElement("metadata");
    element("name", name);
    element(
        "desc",
        "Simulated: made by a seeded generator (seed "
            + run.script().seed()
            + "), recorded by nobody.");
    element("time", run.script().start().toString());
    xml.writeEndElement();
    line();
    xml.writeStartElement("trk");
    element("name", name);
    element("type", "running");
    xml.writeStartElement("trkseg");
    line();
    for (int i = 0; i < run.recorded().size(); i++) {
      point(run, i);
    }
    xml.writeEndDocument();
    line();
  }

  private void point(SimulatedRun run, int i) throws XMLStreamException {
    var track = run.recorded();
    xml.writeStartElement("trkpt");
    xml.writeAttribute("lat", decimals(track.latitude(i), 6));
    xml.writeAttribute("lon", decimals(track.longitude(i), 6));
    if (track.hasAltitude(i)) {
      element("ele", decimals(track.altitude(i), 1));
    }
    element("time", Instant.ofEpochMilli(track.timeMillis(i)).toString());
    if (track.heartRate(i) >= 0 || track.cadence(i) >= 0) {
      xml.writeStartElement("extensions");
      xml.writeStartElement("gpxtpx:TrackPointExtension");
      if (track.heartRate(i) >= 0) {
        element("gpxtpx:hr", Integer.toString(track.heartRate(i)));
      }
      if (track.cadence(i) >= 0) {
        element("gpxtpx:cad", Integer.toString(track.cadence(i) / 2));
      }
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
    line();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static String decimals(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
