package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.rest.RequestBody;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.common.config.Config;
import io.helidon.http.HeaderNames;
import io.helidon.http.media.MediaContext;
import io.helidon.http.media.multipart.MultiPart;
import io.helidon.http.media.multipart.MultiPartSupport;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A recording in the body of a request, alone or as the file of a form.
///
/// @param declared what the sender says that it is; null in a form, where it is recognised
@SuppressWarnings("ArrayRecordComponent") // never compared, never kept
record FileUpload(byte[] bytes, @Nullable RunFileFormat declared) {
  private static final String FORM = "multipart/form-data";
  private static final MultiPartSupport MULTI_PART = multiPart();

  private static MultiPartSupport multiPart() {
    var support = (MultiPartSupport) MultiPartSupport.create(Config.empty());
    support.init(MediaContext.create());
    return support;
  }

  /// Reads the file of a request.
  ///
  /// @throws ProblemException 400, 413 or 415
  static FileUpload of(ServerRequest request) {
    var type =
        request.headers().first(HeaderNames.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith(FORM)) {
      return new FileUpload(fromForm(request), null);
    }
    var format =
        RunFileRoutes.findFormat(type)
            .filter(f -> RunFileRoutes.accepted().contains(f.mediaType()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send the file as one of "
                            + RunFileRoutes.accepted()
                            + ", or in a form of type "
                            + FORM
                            + "."));
    return new FileUpload(RequestBody.read(request, RequestBody.MAX_FILE), format);
  }

  private static byte[] fromForm(ServerRequest request) {
    try (InputStream body = RequestBody.stream(request, RequestBody.MAX_FILE)) {
      var parts =
          MULTI_PART
              .reader(MultiPart.GENERIC_TYPE, request.headers())
              .supplier()
              .get()
              .read(MultiPart.GENERIC_TYPE, body, request.headers());
      while (parts.hasNext()) {
        var part = parts.next();
        try (var content = part.inputStream()) {
          if (part.fileName().isPresent()) {
            return content.readAllBytes();
          }
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (ProblemException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("the connection broke", e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw badForm();
    }
    throw badForm();
  }

  private static ProblemException badForm() {
    return new ProblemException(
        ProblemType.MALFORMED_BODY, "Send a " + FORM + " with one part that has a file name.");
  }
}
