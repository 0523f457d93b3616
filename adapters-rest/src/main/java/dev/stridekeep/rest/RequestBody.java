package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads the bodies of requests, plain or gzip, none of them without a limit. A limit counts the
/// bytes after unpacking, so that a small body cannot grow without bound.
public final class RequestBody {
  /// Most bytes of a JSON body: 1 MiB.
  public static final int MAX_JSON = 1 << 20;

  /// Most bytes of a batch of points: 2 MiB.
  public static final int MAX_BATCH = 2 << 20;

  /// Most bytes of a recording: 64 MiB.
  public static final int MAX_FILE = 64 << 20;

  /// Most bytes of any body on the wire, unpacked or not: 32 MiB.
  static final int MAX_ON_WIRE = 32 << 20;

  /// Bodies up to this length get a buffer of their full length at once; longer ones must arrive
  /// first.
  private static final int TRUSTED_LENGTH = 64 << 10;

  /// Longer bodies take their memory in pieces of this size.
  private static final int PIECE = 16 << 10;

  private RequestBody() {}

  /// The whole body.
  ///
  /// @param limit most bytes, else 413
  public static byte[] read(ServerRequest request, int limit) {
    try (var in = stream(request, limit)) {
      long length = request.headers().contentLength().orElse(-1);
      if (length < 0 || length > Math.min(TRUSTED_LENGTH, limit) || isGzip(request)) {
        return in.readAllBytes();
      }
      var body = new byte[(int) length];
      int read = in.readNBytes(body, 0, body.length);
      boolean ended = in.read() < 0;
      return ended && read == body.length ? body : Arrays.copyOf(body, read);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// The whole body, of which each byte in memory is taken from a share of bounded memory.
  ///
  /// @param limit most bytes, else 413
  /// @throws ProblemException 503 where there is no memory left for it
  public static byte[] read(ServerRequest request, int limit, BodyRoom.Share share) {
    long length = request.headers().contentLength().orElse(Long.MAX_VALUE);
    if (length <= Math.min(TRUSTED_LENGTH, limit) && !isGzip(request)) {
      share.take(length);
      return read(request, limit);
    }
    try (var in = stream(request, limit)) {
      var body = new ByteArrayOutputStream();
      for (byte[] piece = piece(in, share); piece.length > 0; piece = piece(in, share)) {
        body.write(piece);
      }
      return body.toByteArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static byte[] piece(InputStream in, BodyRoom.Share share) throws IOException {
    // Twice, as the whole is put together from its pieces.
    share.take(2L * PIECE);
    byte[] piece = in.readNBytes(PIECE);
    share.take(2L * (piece.length - PIECE));
    return piece;
  }

  /// The body as it arrives. Reading fails with a [ProblemException] where it is longer than the
  /// limit, no gzip though it says so, or too slow.
  public static InputStream stream(ServerRequest request, long limit) {
    if (!request.content().hasEntity()) {
      return new ByteArrayInputStream(new byte[0]);
    }
    try {
      var raw = new GuardedStream(request.content().inputStream(), MAX_ON_WIRE);
      return isGzip(request) ? new GuardedStream(new GZIPInputStream(raw), limit) : raw.upTo(limit);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  static boolean isSupportedEncoding(String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip", "identity" -> true;
      default -> false;
    };
  }

  private static boolean isGzip(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.CONTENT_ENCODING)
        .filter(encoding -> encoding.toLowerCase(Locale.ROOT).contains("gzip"))
        .isPresent();
  }

  /// What a failure to read means to the client.
  static RuntimeException failed(Exception e) {
    if (e instanceof ZipException || e instanceof EOFException) {
      return new ProblemException(
          ProblemType.MALFORMED_BODY,
          "The body is not the gzip that Content-Encoding says; send it whole, or plain.");
    }
    if (isTimeout(e)) {
      return new ProblemException(
          ProblemType.REQUEST_TIMEOUT, "The body did not arrive in time; send it again.");
    }
    if (e instanceof NumberFormatException) {
      return new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body is not chunked as RFC 9112 says.");
    }
    if (e instanceof InsufficientDataAvailableException) {
      return new CloseConnectionException("the client went away", e);
    }
    if (e instanceof UncheckedIOException || e instanceof IOException) {
      return new CloseConnectionException("the connection broke", e);
    }
    return e instanceof RuntimeException r ? r : new IllegalStateException(e);
  }

  private static boolean isTimeout(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
