package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.domain.run.PackedBatch;
import dev.stridekeep.domain.run.SentChunk;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;

/// Reads a batch in the form of `docs/chunk-format.md`. What is wrong is told in the words, and
/// with the pointers, of the same batch as JSON.
final class CompactBatchReader {
  static final String MEDIA_TYPE = "application/vnd.stridekeep.points";

  private CompactBatchReader() {}

  /// Reads a batch.
  ///
  /// @throws ProblemException 400 where the body is no batch as the contract says, 415 where it is
  ///     of another version
  static PackedBatch read(byte[] body) {
    return switch (SentChunk.read(body, ReceivePoints.MAX_BATCH)) {
      case SentChunk.Reading.Batch(var batch) -> batch;
      case SentChunk.Reading.UnknownVersion(int version) ->
          throw new ProblemException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Version 1 of "
                  + MEDIA_TYPE
                  + " is read here, and not "
                  + version
                  + "; send that, or application/json.");
      case SentChunk.Reading.Malformed(var detail) ->
          throw new ProblemException(
              ProblemType.MALFORMED_BODY,
              "The body is not of the form that " + MEDIA_TYPE + " has: " + detail + ".");
      case SentChunk.Reading.Invalid(var first, int total) ->
          throw Problem.ofFields(first.stream().map(CompactBatchReader::error).toList(), total)
              .exception();
    };
  }

  private static FieldError error(SentChunk.BadValue bad) {
    return switch (bad.column()) {
      case TIME ->
          new FieldError(
              "/time/" + bad.index(), "must be a whole number from 1 to " + Track.MAX_TIME_MILLIS);
      case LATITUDE -> new FieldError("/lat/" + bad.index(), "must be a number from -90 to 90");
      case LONGITUDE -> new FieldError("/lng/" + bad.index(), "must be a number from -180 to 180");
    };
  }
}
