package dev.stridekeep.torture.check;

import dev.stridekeep.domain.run.Track;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the points out of an exported track, with nothing of the product's own. GPX tells neither
/// sequence numbers nor accuracies: points are numbered from 0 in the order of the file.
final class GpxTrack {
  private static final int STEPS_PER_STRIDE = 2;
  private static final XMLInputFactory FACTORY = factory();

  private GpxTrack() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  /// @throws XMLStreamException where this is no XML
  static Track read(byte[] gpx) throws XMLStreamException {
    var track = Track.builder(1_024);
    var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(gpx));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("trkpt")) {
        add(xml, track);
      }
    }
    return track.build();
  }

  private static void add(XMLStreamReader xml, Track.Builder track) throws XMLStreamException {
    double latitude = Double.parseDouble(xml.getAttributeValue(null, "lat"));
    double longitude = Double.parseDouble(xml.getAttributeValue(null, "lon"));
    long time = 1;
    double altitude = Double.NaN;
    double heartRate = Double.NaN;
    double cadence = Double.NaN;
    while (!isEndOfPoint(xml)) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "time" -> time = Instant.parse(xml.getElementText().strip()).toEpochMilli();
        case "ele" -> altitude = Double.parseDouble(xml.getElementText());
        case "hr" -> heartRate = Double.parseDouble(xml.getElementText());
        case "cad" -> cadence = STEPS_PER_STRIDE * Double.parseDouble(xml.getElementText());
        default -> {}
      }
    }
    track.add(track.size(), time, latitude, longitude, altitude, Double.NaN, heartRate, cadence);
  }

  private static boolean isEndOfPoint(XMLStreamReader xml) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("trkpt");
  }
}
