package dev.stridekeep.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/// The characters of an XML file, by the rules of XML 1.0, appendix F: a byte order mark, else the
/// first bytes, else what the declaration says, else UTF-8. Bytes that are no character become the
/// replacement character instead of an error.
final class XmlEncoding {
  /// As far as a declaration may reach.
  private static final int HEAD = 512;

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private XmlEncoding() {}

  /// @param in at its beginning
  static Reader reader(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    in.skipNBytes(markLength(head));
    return new InputStreamReader(
        in,
        charset(head)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  private static int markLength(byte[] head) {
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe) ? 2 : 0;
  }

  private static Charset charset(byte[] head) {
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(head, 0xfe, 0xff) || starts(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xff, 0xfe) || starts(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  /// The charset of a name. The declaration was readable as ASCII, so a file that says of itself
  /// that it is UTF-16, as some programs write, is not.
  private static Charset named(String name) {
    try {
      var charset = Charset.forName(name);
      byte[] ascii = "<".getBytes(StandardCharsets.US_ASCII);
      return new String(ascii, charset).equals("<") ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
