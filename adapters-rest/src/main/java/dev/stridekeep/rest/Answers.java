package dev.stridekeep.rest;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Sends answers, gzip where the client takes it and it is worth it.
public final class Answers {
  /// Shorter answers go plain: packing them costs more than it saves.
  private static final int MIN_GZIP = 1_400;

  private static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Header NO_SNIFF =
      HeaderValues.createCached("X-Content-Type-Options", "nosniff");
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");
  private static final Header GZIP =
      HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");

  private Answers() {}

  /// Sends a JSON text.
  public static void json(
      ServerRequest request, ServerResponse response, Status status, byte[] body) {
    response.header(HeaderValues.CONTENT_TYPE_JSON);
    send(request, response, status, body);
  }

  /// Sends any body; its `Content-Type` is set already. Not to be kept by caches. `HEAD` is
  /// answered
  /// with the headers alone.
  public static void send(
      ServerRequest request, ServerResponse response, Status status, byte[] body) {
    response.status(status).header(NO_STORE).header(NO_SNIFF);
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, body.length)).send();
      return;
    }
    if (body.length < MIN_GZIP) {
      response.send(body);
      return;
    }
    response.headers().add(VARY);
    if (acceptsGzip(request)) {
      response.header(GZIP).send(gzip(body));
    } else {
      response.send(body);
    }
  }

  /// Sends a 204.
  public static void noContent(ServerResponse response) {
    response.status(Status.NO_CONTENT_204).header(NO_STORE).send();
  }

  private static byte[] gzip(byte[] body) {
    var packed = new ByteArrayOutputStream(body.length / 3);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return packed.toByteArray();
  }

  /// Whether `Accept-Encoding` names gzip or `*` with a quality other than 0. What cannot be read
  /// is not accepted: plain is always right.
  static boolean acceptsGzip(ServerRequest request) {
    for (var value : request.headers().values(HeaderNames.ACCEPT_ENCODING)) {
      for (var coding : value.split(",")) {
        var parts = coding.strip().toLowerCase(Locale.ROOT).split(";", -1);
        boolean named = parts[0].strip().equals("gzip") || parts[0].strip().equals("*");
        if (named && (parts.length == 1 || !parts[1].strip().matches("q=0(\\.0{0,3})?"))) {
          return true;
        }
      }
    }
    return false;
  }
}
