package dev.stridekeep.files;

import javax.xml.stream.XMLStreamReader;

/// What the elements of one format mean.
interface XmlVocabulary {
  /// The element of a trackpoint, without prefix.
  String trackpoint();

  /// An element begins.
  ///
  /// @param at the parser, for the attributes
  /// @return whether the text of the element is wanted
  boolean begin(XmlTag tag, XMLStreamReader at);

  /// An element ends.
  ///
  /// @param text of an element whose text was wanted, else empty
  void end(XmlTag tag, FieldText text);

  /// The file is damaged here: a trackpoint that was begun ends.
  void damaged();
}
