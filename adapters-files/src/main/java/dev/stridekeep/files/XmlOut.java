package dev.stridekeep.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML element by element, as UTF-8. Numbers are written as integers and a number of
/// decimals, so that no digit is made up and none is lost.
final class XmlOut {
  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final char[] NEW_LINE = {'\n'};

  private final XMLStreamWriter writer;

  private XmlOut(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /// What is written between the start and the end of a file.
  @FunctionalInterface
  interface Body {
    void write(XmlOut out) throws XMLStreamException;
  }

  /// Writes a file.
  static void write(OutputStream to, Body body) throws IOException {
    try {
      var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters(NEW_LINE, 0, 1);
      body.write(new XmlOut(writer));
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException failure ? failure : new IOException(e);
    }
  }

  /// Begins the root element.
  ///
  /// @param schema where the schema of the namespace is
  void root(String name, String namespace, String schema) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeDefaultNamespace(namespace);
    writer.writeNamespace("xsi", SCHEMA_INSTANCE);
    writer.writeAttribute("xsi", SCHEMA_INSTANCE, "schemaLocation", namespace + " " + schema);
  }

  void namespace(String prefix, String uri) throws XMLStreamException {
    writer.writeNamespace(prefix, uri);
  }

  void begin(String name) throws XMLStreamException {
    writer.writeStartElement(name);
  }

  void attribute(String name, String value) throws XMLStreamException {
    writer.writeAttribute(name, value);
  }

  void end() throws XMLStreamException {
    writer.writeEndElement();
  }

  void endLine() throws XMLStreamException {
    writer.writeEndElement();
    writer.writeCharacters(NEW_LINE, 0, 1);
  }

  void leaf(String name, String text) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCharacters(text);
    writer.writeEndElement();
  }

  void time(String name, long millis) throws XMLStreamException {
    leaf(name, Instant.ofEpochMilli(millis).toString());
  }

  /// A number as text.
  ///
  /// @param unscaled the number times 10 to the power of `decimals`
  /// @param decimals at least 1
  static String decimal(long unscaled, int decimals) {
    var digits = new StringBuilder(24).append(Math.abs(unscaled));
    while (digits.length() <= decimals) {
      digits.insert(0, '0');
    }
    digits.insert(digits.length() - decimals, '.');
    int end = digits.length();
    while (digits.charAt(end - 1) == '0' && digits.charAt(end - 2) != '.') {
      end--;
    }
    digits.setLength(end);
    return unscaled < 0 ? digits.insert(0, '-').toString() : digits.toString();
  }

  /// Degrees at the stored resolution of 1e-7.
  static String degrees(double degrees) {
    return decimal(Math.round(degrees * 1e7), 7);
  }

  /// Metres at the stored resolution of 0.1.
  static String metres(double metres) {
    return decimal(Math.round(metres * 10), 1);
  }
}
