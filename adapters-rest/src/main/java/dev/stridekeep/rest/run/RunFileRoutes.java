package dev.stridekeep.rest.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.ExportRun;
import dev.stridekeep.application.run.ImportRun;
import dev.stridekeep.application.run.ReadRun;
import dev.stridekeep.application.run.ReadTrack;
import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.rest.Answers;
import dev.stridekeep.rest.Authenticator;
import dev.stridekeep.rest.Bulkhead;
import dev.stridekeep.rest.json.JsonAnswers;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A run's track out, and files of other programs and devices in.
public final class RunFileRoutes implements HttpService {
  /// What a track is sent as; streams of the analysis where the client does not mind.
  private static final MediaType[] OUT =
      Stream.concat(
              Stream.of(MediaTypes.APPLICATION_JSON),
              Arrays.stream(RunFileFormat.values()).map(f -> MediaTypes.create(f.mediaType())))
          .toArray(MediaType[]::new);

  private final Authenticator authenticator;
  private final ReadRun readRun;
  private final ReadTrack readTrack;
  private final ExportRun exportRun;
  private final ImportRun importRun;
  private final Bulkhead bulkhead;

  public RunFileRoutes(
      Authenticator authenticator,
      ReadRun readRun,
      ReadTrack readTrack,
      ExportRun exportRun,
      ImportRun importRun,
      Bulkhead bulkhead) {
    this.authenticator = authenticator;
    this.readRun = readRun;
    this.readTrack = readTrack;
    this.exportRun = exportRun;
    this.importRun = importRun;
    this.bulkhead = bulkhead;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.post("/v1/runs/import", this::importFile).get("/v1/runs/{runId}/track", this::track);
  }

  private void track(ServerRequest request, ServerResponse response) {
    var account = Caller.owner(authenticator.authenticate(request));
    var id = RunRecordingRoutes.runId(request);
    var type =
        request
            .headers()
            .bestAccepted(OUT)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        "A track comes as one of " + Arrays.toString(OUT) + "."));
    var body = bulkhead.call(() -> track(account, id, type)).orElseThrow(RunProblems::notFound);
    response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, type.text()));
    response.header(HeaderValues.create(HeaderNames.VARY, "Accept"));
    Answers.send(request, response, Status.OK_200, body);
  }

  private Optional<byte[]> track(Caller account, RunId id, MediaType type) {
    return findFormat(type.text())
        .map(format -> exportRun.export(account, id, format))
        .orElseGet(() -> readTrack.find(account, id).map(StreamsJson::of));
  }

  private void importFile(ServerRequest request, ServerResponse response) {
    var account = Caller.owner(authenticator.authenticate(request));
    // The file is read in the bulkhead too: each holds much memory.
    var result = bulkhead.call(() -> importFile(account, FileUpload.of(request)));
    switch (result) {
      case ImportRun.Result.Unreadable(var reason) ->
          throw new ProblemException(ProblemType.UNREADABLE_FILE, reason);
      case ImportRun.Result.Imported(var run, boolean isNew, var warnings) ->
          JsonAnswers.send(
              request,
              response,
              isNew ? Status.CREATED_201 : Status.OK_200,
              ImportedJson.of(RunJson.of(run, readRun.unitsOf(account)), warnings));
    }
  }

  private ImportRun.Result importFile(Caller account, FileUpload upload) {
    return importRun.importFile(account, upload.bytes(), upload.declared());
  }

  static Optional<RunFileFormat> findFormat(String mediaType) {
    var bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(RunFileFormat.values())
        .filter(format -> format.mediaType().equals(bare))
        .findFirst();
  }

  /// Media types that files come in.
  static List<String> accepted() {
    return Stream.of(RunFileFormat.GPX, RunFileFormat.TCX, RunFileFormat.FIT)
        .map(RunFileFormat::mediaType)
        .toList();
  }
}
