package dev.stridekeep.files;

import dev.stridekeep.application.run.RunFileFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads GPX and TCX as a stream of events: nothing but the run itself is kept in memory.
///
/// A document type declaration ends the reading before any of it is used; entities other than XML's
/// own five do not exist here. At a damaged place the trackpoint that it is in ends, and reading
/// goes on with a new parser at the next one.
final class XmlRunReader {
  /// Elements within elements; real files have ten.
  static final int DEEPEST = 50;

  /// Damaged places that are read over; then the rest is given up.
  static final int MAX_DAMAGES = 50;

  /// Names of other elements that are remembered, so that a file of nothing but names cannot fill
  /// the memory.
  private static final int MAX_NAMES = 1_000;

  private static final String DOCTYPE_REFUSED =
      "has a document type declaration, which is refused: remove its <!DOCTYPE> part";

  /// What stands around a trackpoint, where the damage came before the first one.
  private static final String GPX_AROUND = "<gpx><trk><trkseg>";

  private static final String TCX_AROUND =
      "<TrainingCenterDatabase><Activities><Activity><Lap><Track>";

  private final XMLInputFactory parsers = parsers();
  private final XmlSource source;
  private final RunCollector run;
  private final Map<String, XmlTag> tags = new HashMap<>();
  private final String[] path = new String[DEEPEST];
  private final FieldText text = new FieldText();
  private int depth;
  private int replayed;
  private String replay = "";
  private String trackpoint = "";
  private boolean wanted;
  private @Nullable XmlVocabulary vocabulary;
  private @Nullable RunFileFormat format;
  private @Nullable String refusal;

  XmlRunReader(XmlSource source, RunCollector run) {
    this.source = source;
    this.run = run;
  }

  private static XMLInputFactory parsers() {
    // The one in the JDK, whatever else is on the class path.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory;
  }

  /// Reads to the end of the file or of the run.
  ///
  /// @return why the file is no run file, to stand after "the file "; null where it may be one
  @Nullable String read() throws IOException {
    source.skipToMarkup();
    for (int damages = 0; ; damages++) {
      XMLStreamReader parser = null;
      try {
        parser = parsers.createXMLStreamReader(source);
        parse(parser);
        return refusal;
      } catch (XMLStreamException e) {
        if (run.isDone() || !goOn(e, parser, damages)) {
          return refusal;
        }
      }
    }
  }

  @Nullable RunFileFormat format() {
    return format;
  }

  private void parse(XMLStreamReader parser) throws XMLStreamException {
    depth = 0;
    while (!run.isDone() && refusal == null) {
      int event = next(parser);
      source.eventDone();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> begin(parser);
        case XMLStreamConstants.END_ELEMENT -> end(parser);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (wanted) {
            text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
          }
        }
        case XMLStreamConstants.DTD -> refusal = DOCTYPE_REFUSED;
        case XMLStreamConstants.END_DOCUMENT -> {
          return;
        }
        default -> {}
      }
    }
  }

  private static int next(XMLStreamReader parser) throws XMLStreamException {
    try {
      return parser.next();
    } catch (RuntimeException e) {
      // The parser itself breaks on some damaged input.
      throw new XMLStreamException(e);
    }
  }

  private void begin(XMLStreamReader parser) {
    String name = parser.getLocalName();
    if (depth == DEEPEST) {
      refusal = "has elements more than " + DEEPEST + " deep";
      return;
    }
    path[depth++] = name;
    if (depth <= replayed) {
      return;
    }
    var meaning = vocabulary;
    if (meaning == null) {
      root(name);
      return;
    }
    var tag = tag(name);
    if (trackpoint.isEmpty() && tag == XmlTag.of(meaning.trackpoint())) {
      rememberPath(name);
    }
    wanted = meaning.begin(tag, parser);
    text.clear();
  }

  private void end(XMLStreamReader parser) {
    depth = Math.max(0, depth - 1);
    var meaning = vocabulary;
    if (meaning != null && depth >= replayed) {
      meaning.end(tag(parser.getLocalName()), text);
    }
    replayed = Math.min(replayed, depth);
    wanted = false;
  }

  private void root(String name) {
    switch (tag(name)) {
      case GPX -> speak(RunFileFormat.GPX);
      case TCX -> speak(RunFileFormat.TCX);
      default ->
          refusal = "is neither GPX nor TCX nor FIT: its root element is <" + cut(name) + ">";
    }
  }

  private void speak(RunFileFormat spoken) {
    format = spoken;
    vocabulary = spoken == RunFileFormat.GPX ? new GpxVocabulary(run) : new TcxVocabulary(run);
  }

  private static String cut(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }

  /// Keeps the elements around the first trackpoint, which a new parser is told again.
  private void rememberPath(String name) {
    trackpoint = name;
    var start = new StringBuilder();
    for (int i = 0; i < depth - 1; i++) {
      start.append('<').append(path[i]).append('>');
    }
    replay = start.toString();
  }

  private XmlTag tag(String name) {
    var known = tags.get(name);
    if (known != null) {
      return known;
    }
    var tag = XmlTag.of(XmlTag.localName(name));
    if (tags.size() < MAX_NAMES) {
      tags.put(name, tag);
    }
    return tag;
  }

  /// Tells of a damaged place and goes to the next trackpoint.
  ///
  /// @return whether there is one
  private boolean goOn(XMLStreamException e, @Nullable XMLStreamReader parser, int damages)
      throws IOException {
    if (vocabulary != null) {
      vocabulary.damaged();
    }
    wanted = false;
    if (e.getNestedException() instanceof XmlSource.TextTooLongException) {
      run.warnings.add("The file has a text of over a million characters; the rest was not read.");
      return false;
    }
    if (damages == MAX_DAMAGES) {
      run.warnings.add("The file is damaged in too many places; the rest was not read.");
      return false;
    }
    long place = place(e, parser);
    String found = resume(place);
    int read = run.points();
    if (found.isEmpty()) {
      run.warnings.add("The file is damaged or cut off after " + read + " trackpoints.");
      return false;
    }
    run.warnings.add(
        "The file is damaged after " + read + " trackpoints; reading went on at the next one.");
    return true;
  }

  /// Lets the next parser begin at the next trackpoint.
  ///
  /// @return its element; the empty text where there is none
  private String resume(long place) throws IOException {
    String found =
        trackpoint.isEmpty()
            ? source.resumeAfter(place, "trkpt", "Trackpoint")
            : source.resumeAfter(place, trackpoint);
    if (!found.isEmpty()) {
      if (vocabulary == null) {
        speak(found.equals("trkpt") ? RunFileFormat.GPX : RunFileFormat.TCX);
      }
      if (replay.isEmpty()) {
        replay = format == RunFileFormat.GPX ? GPX_AROUND : TCX_AROUND;
        trackpoint = found;
      }
      source.replay(replay);
      replayed = depthOf(replay);
    }
    return found;
  }

  private static int depthOf(String startTags) {
    return (int) startTags.chars().filter(c -> c == '<').count();
  }

  private static long place(XMLStreamException e, @Nullable XMLStreamReader parser) {
    var location = e.getLocation();
    if (location == null && parser != null) {
      location = parser.getLocation();
    }
    return location == null ? 0 : Math.max(0, location.getCharacterOffset());
  }
}
