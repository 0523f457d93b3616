package dev.stridekeep.system;

import jakarta.json.Json;

/// An account that is signed in, with a client of each backend.
///
/// @param zone IANA name
record Runner(String accountId, String email, String zone, Api mobile, Api web) {
  private static final String PASSWORD = "correct horse battery";

  static Runner signUp(Servers servers, String name, String zone) {
    var email = name + "@example.org";
    var mobile = new Api(servers.mobile().address());
    var account = mobile.post("/v1/accounts", account(email, name, zone)).expect(201).json();
    var session = mobile.post("/v1/sessions", credentials(email)).expect(201).json();
    var token = session.getString("accessToken");
    return new Runner(
        account.getString("accountId"),
        email,
        zone,
        mobile.withToken(token),
        new Api(servers.web().address(), token));
  }

  /// The same account with another session.
  Runner signedInAgain() {
    var session =
        mobile.withToken(null).post("/v1/sessions", credentials(email)).expect(201).json();
    var token = session.getString("accessToken");
    return new Runner(accountId, email, zone, mobile.withToken(token), web.withToken(token));
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
