package dev.stridekeep.files;

import java.io.IOException;
import java.io.Reader;

/// The characters of an XML file on their way to the parser, with three things added.
///
/// Characters that XML does not allow become spaces. What stands between two events of the parser
/// is bounded, so that no name, comment or text can fill the memory. And the last stretch of
/// characters is kept, so that after a damaged place another parser can go on behind it.
final class XmlSource extends Reader {
  /// Most characters between two events of the parser.
  static final int LONGEST_TEXT = 1 << 20;

  private static final int WINDOW = 1 << 16;

  /// How far the parser may have read ahead of a damaged place; its own buffer has half of it.
  private static final int KEPT = 1 << 14;

  private static final int STEP = 1 << 13;

  private final Reader in;
  private final char[] window = new char[WINDOW];
  private long windowStart;
  private int size;
  private long next;
  private long resumedAt = -1;
  private String prefix = "";
  private int prefixAt;
  private long allowed = LONGEST_TEXT;

  XmlSource(Reader in) {
    this.in = in;
  }

  /// Skips white space and rubbish before the first angle bracket, which a parser would not take
  /// before an XML declaration.
  void skipToMarkup() throws IOException {
    while (charAt(next) >= 0 && charAt(next) != '<' && next < KEPT) {
      next++;
    }
    resumedAt = next;
  }

  /// Tells that the parser has finished an event, so that the bound counts anew.
  void eventDone() {
    allowed = next + LONGEST_TEXT;
  }

  /// Place in the file of a place in what the present parser was given.
  private long place(long parserOffset) {
    return Math.max(0, parserOffset - prefix.length()) + resumedAt;
  }

  /// Lets the next reader begin at the first of some elements after a damaged place.
  ///
  /// @param parserOffset of the damaged place, in characters that the parser was given
  /// @return the name of the element; the empty text where none follows
  String resumeAfter(long parserOffset, String... elements) throws IOException {
    // The place may be told behind the bracket that follows it.
    long from = Math.max(Math.max(place(parserOffset) - 1, windowStart), resumedAt + 1);
    allowed = Long.MAX_VALUE;
    for (long at = from; charAt(at) >= 0; at++) {
      for (String element : elements) {
        if (charAt(at) == '<' && isElement(at + 1, element)) {
          resumedAt = at;
          next = at;
          replay("");
          eventDone();
          return element;
        }
      }
    }
    return "";
  }

  /// Puts start tags before what the next parser reads.
  void replay(String startTags) {
    prefix = startTags;
    prefixAt = 0;
  }

  private boolean isElement(long at, String name) throws IOException {
    for (int i = 0; i < name.length(); i++) {
      if (charAt(at + i) != name.charAt(i)) {
        return false;
      }
    }
    int after = charAt(at + name.length());
    return after <= ' ' || after == '>';
  }

  /// Always as much as was asked for and is there: after a short read the JDK's parser loses count
  /// of the places that it tells.
  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    int given = 0;
    while (given < length && prefixAt < prefix.length()) {
      to[offset + given++] = prefix.charAt(prefixAt++);
    }
    while (given < length && charAt(next) >= 0) {
      if (next > allowed) {
        throw new TextTooLongException();
      }
      int from = (int) (next - windowStart);
      int n = Math.min(length - given, size - from);
      System.arraycopy(window, from, to, offset + given, n);
      given += n;
      next += n;
    }
    return given == 0 && length > 0 ? -1 : given;
  }

  /// The character at a place that is not before the window; -1 at the end of the file.
  private int charAt(long place) throws IOException {
    while (place >= windowStart + size) {
      if (!fill()) {
        return -1;
      }
    }
    return window[(int) (place - windowStart)];
  }

  private boolean fill() throws IOException {
    if (size > WINDOW - STEP) {
      System.arraycopy(window, size - KEPT, window, 0, KEPT);
      windowStart += size - KEPT;
      size = KEPT;
    }
    int n = in.read(window, size, STEP);
    for (int i = size; i < size + n; i++) {
      // One comparison for both ends: what is below the space wraps around to the top.
      if ((char) (window[i] - ' ') >= '\ufffe' - ' ') {
        window[i] = allowed(window[i]);
      }
    }
    size += Math.max(n, 0);
    return n > 0;
  }

  private static char allowed(char c) {
    return c == '\n' || c == '\r' || c == '\t' ? c : ' ';
  }

  @Override
  public void close() {
    // The stream below belongs to the caller.
  }

  /// One name, comment or text is longer than [#LONGEST_TEXT].
  static final class TextTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
