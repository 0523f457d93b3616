package dev.stridekeep.rest.problem;

import io.helidon.http.Status;

/// The kinds of errors that clients can rely on. A kind's URI never changes its meaning.
public enum ProblemType {
  MALFORMED_REQUEST("malformed-request", 400, "Malformed request"),
  MALFORMED_JSON("malformed-json", 400, "Malformed JSON"),
  INVALID_FIELDS("invalid-fields", 400, "Invalid fields"),
  MALFORMED_BODY("malformed-body", 400, "Malformed body"),
  INVALID_PARAMETER("invalid-parameter", 400, "Invalid parameter"),
  UNAUTHENTICATED("unauthenticated", 401, "Not signed in"),
  WRONG_CREDENTIALS("wrong-credentials", 401, "Wrong credentials"),
  FORBIDDEN("forbidden", 403, "Forbidden"),
  NOT_FOUND("not-found", 404, "Not found"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed here"),
  NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable media type"),
  REQUEST_TIMEOUT("request-timeout", 408, "Request took too long"),
  CONFLICTING_START("conflicting-start", 409, "Run has another start"),
  CONFLICTING_FINISH("conflicting-finish", 409, "Run has a later finish"),
  EMAIL_TAKEN("email-taken", 409, "E-mail address is taken"),
  CONFLICTING_CHANGE("conflicting-change", 409, "Changed by another request"),
  PAYLOAD_TOO_LARGE("payload-too-large", 413, "Body too large"),
  URI_TOO_LONG("uri-too-long", 414, "Address too long"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
  TOO_MANY_POINTS("too-many-points", 422, "Run is full"),
  UNREADABLE_FILE("unreadable-file", 422, "File cannot be read"),
  RATE_LIMITED("rate-limited", 429, "Too many requests"),
  INTERNAL_ERROR("internal-error", 500, "Error in the server"),
  OVERLOADED("overloaded", 503, "Server is busy"),
  STORAGE_UNAVAILABLE("storage-unavailable", 503, "Storage cannot be reached");

  private static final String BASE = "https://stridekeep.dev/problems/";

  private final String name;
  private final int status;
  private final String title;

  ProblemType(String name, int status, String title) {
    this.name = name;
    this.status = status;
    this.title = title;
  }

  /// Absolute, and the same in every answer of this kind.
  public String uri() {
    return BASE + name;
  }

  public Status status() {
    return Status.create(status);
  }

  /// Short, and the same in every answer of this kind.
  public String title() {
    return title;
  }
}
