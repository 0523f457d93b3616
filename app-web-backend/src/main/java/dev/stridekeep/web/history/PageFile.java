package dev.stridekeep.web.history;

import dev.stridekeep.domain.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/// One file of the page, in memory.
final class PageFile {
  private final String contentType;
  private final byte[] content;
  private final String tag;

  private PageFile(String contentType, byte[] content) {
    this.contentType = contentType;
    this.content = content;
    this.tag = '"' + HexFormat.of().formatHex(Sha256.of(content), 0, 16) + '"';
  }

  /// A file beside this class's resources, such as `dashboard/index.html`.
  static PageFile read(String name) {
    try (var in = PageFile.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("left out of the build: " + name);
      }
      return new PageFile(contentType(name), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no media type for " + name);
    };
  }

  String contentType() {
    return contentType;
  }

  byte[] content() {
    return content;
  }

  /// Names this content in `ETag`.
  String tag() {
    return tag;
  }
}
