package dev.stridekeep.system;

import dev.stridekeep.testkit.run.Fix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads the stored points out of an exported track, with nothing of the product's own.
final class Gpx {
  private Gpx() {}

  /// The points in the order of the file; a point without an altitude or a heart rate has 0.
  static List<Fix> fixes(byte[] gpx) {
    var fixes = new ArrayList<Fix>();
    var points = parse(gpx).getElementsByTagNameNS("*", "trkpt");
    for (int i = 0; i < points.getLength(); i++) {
      var point = (Element) points.item(i);
      fixes.add(
          Fix.of(
              Instant.parse(text(point, "time")).toEpochMilli(),
              Double.parseDouble(point.getAttribute("lat")),
              Double.parseDouble(point.getAttribute("lon")),
              Double.parseDouble(text(point, "ele")),
              Double.parseDouble(text(point, "hr"))));
    }
    return fixes;
  }

  private static Element parse(byte[] gpx) {
    try {
      var factory = DocumentBuilderFactory.newNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(gpx)).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("no XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Element point, String name) {
    var found = point.getElementsByTagNameNS("*", name);
    return found.getLength() == 0 ? "0" : found.item(0).getTextContent().strip();
  }
}
