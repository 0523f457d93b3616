package dev.stridekeep.phone.client;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// One backend's routes. Safe for use by many threads.
public final class StridekeepClient {
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  private final Transport transport;
  private final URI backend;
  private final BatchForm form;

  /// A client that sends batches as JSON.
  ///
  /// @param backend scheme, host and port, such as `http://127.0.0.1:8080`
  public StridekeepClient(Transport transport, URI backend) {
    this(transport, backend, BatchForm.JSON);
  }

  /// @param backend scheme, host and port, such as `http://127.0.0.1:8080`
  /// @param form of batches; where the backend does not know it, JSON is sent instead
  public StridekeepClient(Transport transport, URI backend, BatchForm form) {
    this.transport = transport;
    this.backend = backend;
    this.form = form;
  }

  /// Makes an account; the same e-mail and password again give the same account.
  public Answer<AccountReply> signUp(SignUp signUp) throws InterruptedException {
    return call("POST", "/v1/accounts", WireJson.of(signUp), AccountReply.class);
  }

  public Answer<Tokens> signIn(String email, String password) throws InterruptedException {
    byte[] body = WireJson.of(Map.of("email", email, "password", password));
    return call("POST", "/v1/sessions", body, Tokens.class);
  }

  /// Starts a run; sent again it changes nothing.
  ///
  /// @param zone where the run begins; null for the account's
  public Answer<StartReply> start(
      Session session, RunId run, Instant startedAt, @Nullable ZoneId zone)
      throws InterruptedException {
    return call(
        session, "PUT", "/v1/runs/" + run, WireJson.start(startedAt, zone), StartReply.class);
  }

  /// Sends points.
  ///
  /// @param batch 1 to 3,600 points in a row, each with a position
  public Answer<PointsReply> sendPoints(Session session, RunId run, Track batch)
      throws InterruptedException {
    var answer = sendPoints(session, run, batch, form);
    return form != BatchForm.JSON
            && answer instanceof Answer.Refused<PointsReply>(var problem)
            && problem.status() == UNSUPPORTED_MEDIA_TYPE
        ? sendPoints(session, run, batch, BatchForm.JSON)
        : answer;
  }

  private Answer<PointsReply> sendPoints(Session session, RunId run, Track batch, BatchForm in)
      throws InterruptedException {
    var points = backend.resolve("/v1/runs/" + run + "/points");
    return call(
        session,
        new HttpCall("POST", points, null, in.mediaType(), in.write(batch)),
        PointsReply.class);
  }

  public Answer<FinishReply> finish(Session session, RunId run, Finish finish)
      throws InterruptedException {
    return call(
        session, "POST", "/v1/runs/" + run + "/finish", WireJson.finish(finish), FinishReply.class);
  }

  public Answer<RunReply> readRun(Session session, RunId run) throws InterruptedException {
    return call(session, "GET", "/v1/runs/" + run, null, RunReply.class);
  }

  /// Deletes a run; it can be restored for 30 days.
  public Answer<NoReply> deleteRun(Session session, RunId run) throws InterruptedException {
    return call(session, "DELETE", "/v1/runs/" + run, null, NoReply.class);
  }

  public Answer<RunReply> restoreRun(Session session, RunId run) throws InterruptedException {
    return call(session, "POST", "/v1/runs/" + run + "/restore", null, RunReply.class);
  }

  /// The dashboard's totals (web backend).
  ///
  /// @param from first day in the account's time zone, null for all
  /// @param to last day, null for all
  public Answer<TotalsReply> readTotals(
      Session session, @Nullable LocalDate from, @Nullable LocalDate to)
      throws InterruptedException {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (from != null) {
      query.add("from=" + from);
    }
    if (to != null) {
      query.add("to=" + to);
    }
    return call(session, "GET", "/v1/dashboard/totals" + query, null, TotalsReply.class);
  }

  /// Whether the backend says that it can work.
  public boolean isReady() throws InterruptedException {
    try {
      return transport.exchange(request("GET", "/health/ready", null)).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /// A call of a signed-in runner: where the access token has run out, it is renewed and the call
  /// sent once more.
  private <T> Answer<T> call(
      Session session, String method, String path, byte @Nullable [] json, Class<T> type)
      throws InterruptedException {
    return call(session, request(method, path, json), type);
  }

  private <T> Answer<T> call(Session session, HttpCall call, Class<T> type)
      throws InterruptedException {
    var token = session.accessToken();
    var first = exchange(call.withAccessToken(token), type);
    if (!(first instanceof Answer.SignedOut<T>)) {
      return first;
    }
    return switch (session.renew(token, this::refresh)) {
      case Answer.Done<Tokens>(var _, var fresh) ->
          exchange(call.withAccessToken(fresh.accessToken()), type);
      case Answer.SignedOut<Tokens>(var problem) -> new Answer.SignedOut<>(problem);
      case Answer.Refused<Tokens>(var problem) -> new Answer.SignedOut<>(problem);
      case Answer.Unavailable<Tokens>(var why, var atLeast) ->
          new Answer.Unavailable<>(why, atLeast);
    };
  }

  private Answer<Tokens> refresh(String refreshToken) throws InterruptedException {
    byte[] body = WireJson.of(Map.of("refreshToken", refreshToken));
    return call("POST", "/v1/sessions/refresh", body, Tokens.class);
  }

  private <T> Answer<T> call(String method, String path, byte @Nullable [] json, Class<T> type)
      throws InterruptedException {
    return exchange(request(method, path, json), type);
  }

  private HttpCall request(String method, String path, byte @Nullable [] json) {
    return new HttpCall(method, backend.resolve(path), null, json);
  }

  private <T> Answer<T> exchange(HttpCall call, Class<T> type) throws InterruptedException {
    try {
      return AnswerReader.read(call, transport.exchange(call), type);
    } catch (IOException e) {
      return new Answer.Unavailable<>(String.valueOf(e.getMessage()), Duration.ZERO);
    }
  }
}
