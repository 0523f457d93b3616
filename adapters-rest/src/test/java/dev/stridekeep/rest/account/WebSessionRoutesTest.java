package dev.stridekeep.rest.account;

import static dev.stridekeep.rest.account.AccountNode.PASSWORD;
import static dev.stridekeep.rest.account.AccountNode.credentials;
import static dev.stridekeep.rest.account.AccountNode.json;
import static dev.stridekeep.rest.account.AccountNode.newEmail;
import static dev.stridekeep.rest.account.AccountNode.signUpBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.rest.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebSessionRoutesTest {
  private final AccountNode.Cluster cluster = new AccountNode.Cluster();
  private final AccountNode node = new AccountNode(cluster);
  private final String email = newEmail();

  @BeforeEach
  void signUp() {
    assertEquals(201, node.post("/v1/accounts", signUpBody(email)).statusCode());
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private HttpRequest.Builder signInRequest(TestServer server, String password) {
    return server
        .request("/v1/web-session")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(credentials(email, password)));
  }

  /// A browser that has signed in.
  private record Browser(String setCookie, String cookie, String csrfToken) {
    static Browser of(HttpResponse<String> answer) {
      assertEquals(201, answer.statusCode(), answer.body());
      var setCookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
      return new Browser(
          setCookie, setCookie.split(";", 2)[0], json(answer).getString("csrfToken"));
    }
  }

  private Browser browser() {
    return Browser.of(node.web.send(signInRequest(node.web, PASSWORD)));
  }

  private HttpRequest.Builder request(Browser browser, String path) {
    return node.web.request(path).header("Cookie", "theme=dark; " + browser.cookie());
  }

  private HttpRequest.Builder rename(Browser browser) {
    return request(browser, "/v1/accounts/me")
        .header("Content-Type", "application/merge-patch+json")
        .method("PATCH", BodyPublishers.ofString("{\"displayName\": \"New\"}"));
  }

  @Test
  void the_cookie_opens_the_account_and_scripts_and_other_sites_cannot_use_it() {
    var browser = browser();
    var me = node.web.send(request(browser, "/v1/accounts/me"));
    assertEquals(200, me.statusCode(), me.body());
    assertEquals(email, json(me).getString("email"));
    for (var attribute :
        new String[] {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=2592000"}) {
      assertTrue(browser.setCookie().contains(attribute), browser.setCookie());
    }
    assertFalse(browser.setCookie().contains("Secure"), "plain http on loopback");
  }

  @Test
  void by_https_the_cookie_is_for_https_only() {
    try (var proxied = new AccountNode(cluster, true)) {
      var answer =
          proxied.web.send(
              signInRequest(proxied.web, PASSWORD).header("X-Forwarded-Proto", "https"));
      assertTrue(Browser.of(answer).setCookie().contains("Secure"));
    }
    var unbelieved =
        node.web.send(signInRequest(node.web, PASSWORD).header("X-Forwarded-Proto", "https"));
    assertFalse(Browser.of(unbelieved).setCookie().contains("Secure"));
  }

  @Test
  void a_wrong_password_sets_no_cookie() {
    var answer = node.web.send(signInRequest(node.web, "wrong password"));
    assertEquals(401, answer.statusCode());
    assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void a_change_by_cookie_needs_the_csrf_token_of_that_session() {
    var browser = browser();
    assertEquals(403, node.web.send(rename(browser)).statusCode());
    var others = browser().csrfToken();
    assertEquals(403, node.web.send(rename(browser).header("X-CSRF-Token", others)).statusCode());
    var told = node.web.send(request(browser, "/v1/web-session"));
    assertEquals(browser.csrfToken(), json(told).getString("csrfToken"));
    var answer = node.web.send(rename(browser).header("X-CSRF-Token", browser.csrfToken()));
    assertEquals(200, answer.statusCode(), answer.body());
  }

  @Test
  void an_access_token_needs_no_csrf_token_even_beside_a_cookie() {
    var tokens = json(node.post("/v1/sessions", credentials(email, PASSWORD)));
    var answer =
        node.web.send(
            rename(browser()).header("Authorization", "Bearer " + tokens.getString("accessToken")));
    assertEquals(200, answer.statusCode());
    var refused = node.web.send(rename(browser()).header("Authorization", "Bearer nonsense"));
    assertEquals(401, refused.statusCode());
  }

  @Test
  void the_mobile_backend_takes_no_cookie_and_has_no_browser_sessions() {
    var browser = browser();
    var answer =
        node.mobile.send(node.mobile.request("/v1/accounts/me").header("Cookie", browser.cookie()));
    assertEquals(401, answer.statusCode());
    assertEquals(404, node.mobile.send(signInRequest(node.mobile, PASSWORD)).statusCode());
  }

  @Test
  void signing_out_ends_the_session_and_clears_the_cookie() {
    var browser = browser();
    assertEquals(403, node.web.send(request(browser, "/v1/web-session").DELETE()).statusCode());
    var answer =
        node.web.send(
            request(browser, "/v1/web-session")
                .header("X-CSRF-Token", browser.csrfToken())
                .DELETE());
    assertEquals(204, answer.statusCode());
    assertTrue(answer.headers().firstValue("Set-Cookie").orElseThrow().contains("1 Jan 1970"));
    assertEquals(401, node.web.send(request(browser, "/v1/accounts/me")).statusCode());
    assertEquals(401, node.web.send(request(browser, "/v1/web-session")).statusCode());
  }

  @Test
  void the_session_of_a_browser_can_be_ended_as_any_other() {
    var browser = browser();
    var request =
        request(browser, "/v1/sessions/current").header("X-CSRF-Token", browser.csrfToken());
    assertEquals(204, node.web.send(request.DELETE()).statusCode());
    assertEquals(401, node.web.send(request(browser, "/v1/accounts/me")).statusCode());
  }

  @Test
  void a_sign_out_on_another_node_takes_effect_within_20_seconds() {
    var browser = browser();
    assertEquals(200, node.web.send(request(browser, "/v1/accounts/me")).statusCode());
    try (var other = new AccountNode(cluster)) {
      var signOut =
          other
              .web
              .request("/v1/web-session")
              .header("Cookie", browser.cookie())
              .header("X-CSRF-Token", browser.csrfToken())
              .DELETE();
      assertEquals(204, other.web.send(signOut).statusCode());
    }
    cluster.advance(Duration.ofSeconds(20));
    assertEquals(401, node.web.send(request(browser, "/v1/accounts/me")).statusCode());
  }

  @Test
  void a_session_is_over_after_30_days() {
    var browser = browser();
    cluster.advance(Duration.ofDays(30).minusSeconds(1));
    assertEquals(200, node.web.send(request(browser, "/v1/accounts/me")).statusCode());
    cluster.advance(Duration.ofSeconds(1));
    assertEquals(401, node.web.send(request(browser, "/v1/accounts/me")).statusCode());
  }

  @Test
  void no_other_site_can_sign_a_visitor_in() {
    var fromElsewhere = signInRequest(node.web, PASSWORD).header("Sec-Fetch-Site", "cross-site");
    assertEquals(403, node.web.send(fromElsewhere).statusCode());
    var ofAForm =
        node.web
            .request("/v1/web-session")
            .POST(BodyPublishers.ofString(credentials(email, PASSWORD)));
    assertEquals(415, node.web.send(ofAForm).statusCode());
    var own = signInRequest(node.web, PASSWORD).header("Sec-Fetch-Site", "same-origin");
    assertEquals(201, node.web.send(own).statusCode());
  }

  @Test
  void a_made_up_cookie_opens_nothing() {
    for (var made : new String[] {"", "x", "\"", "a=b", "%zz", "x".repeat(91)}) {
      var request =
          node.web.request("/v1/accounts/me").header("Cookie", SessionCookie.NAME + "=" + made);
      assertEquals(401, node.web.send(request).statusCode(), made);
    }
  }
}
