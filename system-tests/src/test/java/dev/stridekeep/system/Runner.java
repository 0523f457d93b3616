package dev.stridekeep.system;

import jakarta.json.Json;
import java.util.Map;

/// An account that is signed in, with a client of each backend.
///
/// @param web also with the access token, see [#cookie]
record Runner(String accountId, String email, Api mobile, Api web) {
  private static final String PASSWORD = "correct horse battery";

  static Runner signUp(Servers servers, String name, String zone) {
    var email = name + "@example.org";
    var mobile = new Api(servers.mobileAddresses());
    var account = mobile.post("/v1/accounts", account(email, name, zone)).expect(201).json();
    var token = signIn(mobile, email);
    return new Runner(
        account.getString("accountId"),
        email,
        mobile.withToken(token),
        new Api(servers.webAddresses()).withToken(token));
  }

  /// The same account with another session.
  Runner signedInAgain() {
    var token = signIn(mobile.as(Map.of()), email);
    return new Runner(accountId, email, mobile.withToken(token), web.withToken(token));
  }

  /// Signs in as a browser does.
  ///
  /// @return what it sends with each request from then on
  Map<String, String> cookie() {
    var session = web.as(Map.of()).post("/v1/web-session", credentials(email)).expect(201);
    var cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
    return Map.of(
        "Cookie",
        cookie.substring(0, cookie.indexOf(';')),
        "X-CSRF-Token",
        session.json().getString("csrfToken"));
  }

  private static String signIn(Api backend, String email) {
    var session = backend.post("/v1/sessions", credentials(email)).expect(201).json();
    return session.getString("accessToken");
  }

  static String account(String email, String name, String zone) {
    return Json.createObjectBuilder()
        .add("email", email)
        .add("password", PASSWORD)
        .add("displayName", name)
        .add("timeZone", zone)
        .add("units", "metric")
        .add("body", Json.createObjectBuilder().add("massKg", 70))
        .build()
        .toString();
  }

  static String credentials(String email) {
    return Json.createObjectBuilder()
        .add("email", email)
        .add("password", PASSWORD)
        .build()
        .toString();
  }
}
