package dev.stridekeep.system;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Answers without what differs from one to the next by its nature.
final class Masked {
  private Masked() {}

  /// Status and body, without the run's id and without the name of an error's one occurrence.
  static String text(Reply reply, UUID run) {
    // Byte for byte: a FIT file is no text.
    var body = new String(reply.body(), StandardCharsets.ISO_8859_1);
    return reply.status()
        + " "
        + body.replace(run.toString(), "RUN").replaceAll("\"instance\":\"[^\"]*\"", "");
  }
}
