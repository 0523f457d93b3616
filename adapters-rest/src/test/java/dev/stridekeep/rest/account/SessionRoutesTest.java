package dev.stridekeep.rest.account;

import static dev.stridekeep.rest.account.AccountNode.PASSWORD;
import static dev.stridekeep.rest.account.AccountNode.credentials;
import static dev.stridekeep.rest.account.AccountNode.json;
import static dev.stridekeep.rest.account.AccountNode.me;
import static dev.stridekeep.rest.account.AccountNode.newEmail;
import static dev.stridekeep.rest.account.AccountNode.signOut;
import static dev.stridekeep.rest.account.AccountNode.signUpBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SessionRoutesTest {
  private final AccountNode.Cluster cluster = new AccountNode.Cluster();
  private final AccountNode node = new AccountNode(cluster);
  private final AccountNode other = new AccountNode(cluster);

  @AfterEach
  void stop() {
    node.close();
    other.close();
  }

  private String newRunner() {
    var email = newEmail();
    assertEquals(201, node.post("/v1/accounts", signUpBody(email)).statusCode());
    return email;
  }

  private int signIn(String email, String password) {
    return node.post("/v1/sessions", credentials(email, password)).statusCode();
  }

  @Test
  void a_sign_in_gives_tokens_that_every_backend_of_every_node_takes() {
    var answer = node.post("/v1/sessions", credentials(newRunner(), PASSWORD));
    assertEquals(201, answer.statusCode());
    var tokens = json(answer);
    assertEquals(Set.of("accessToken", "accessTokenExpiresAt", "refreshToken"), tokens.keySet());
    assertEquals("2026-11-21T07:45:00Z", tokens.getString("accessTokenExpiresAt"));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    for (var server : List.of(node.mobile, node.web, other.mobile, other.web)) {
      assertEquals(200, me(server, tokens.getString("accessToken")).statusCode());
    }
  }

  @Test
  void what_is_wrong_with_a_sign_in_is_not_told() {
    var email = newRunner();
    var wrong = node.post("/v1/sessions", credentials(email, "not this one"));
    var unknown = node.post("/v1/sessions", credentials(newEmail(), PASSWORD));
    var neither = node.post("/v1/sessions", credentials("nobody", "x"));
    assertEquals(401, wrong.statusCode());
    assertEquals(wrong.body(), unknown.body());
    assertEquals(wrong.body(), neither.body());
    assertTrue(wrong.headers().firstValue("WWW-Authenticate").isPresent());
    assertEquals(400, node.post("/v1/sessions", "{\"email\": 7}").statusCode());
  }

  @Test
  void a_refresh_whose_answer_was_lost_gives_the_same_tokens_on_another_node() {
    var first = node.signedIn().getString("refreshToken");
    var next = json(node.refresh(first)).getString("refreshToken");
    cluster.advance(Duration.ofSeconds(60));
    var again = other.refresh(first);
    assertEquals(201, again.statusCode());
    assertEquals(next, json(again).getString("refreshToken"));
    assertNotEquals(first, next);
    assertEquals(201, other.refresh(next).statusCode());
    assertEquals(401, node.refresh(first).statusCode());
    assertEquals(401, node.refresh(next).statusCode());
  }

  @Test
  void an_access_token_is_over_after_15_minutes_and_the_refreshed_one_is_not() {
    var tokens = node.signedIn();
    cluster.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertEquals(200, me(node.mobile, tokens.getString("accessToken")).statusCode());
    cluster.advance(Duration.ofSeconds(1));
    assertEquals(401, me(node.mobile, tokens.getString("accessToken")).statusCode());
    var next = json(node.refresh(tokens.getString("refreshToken"))).getString("accessToken");
    assertEquals(200, me(node.mobile, next).statusCode());
  }

  @Test
  void a_sign_out_takes_effect_here_at_once_and_elsewhere_within_20_seconds() {
    var tokens = node.signedIn();
    var access = tokens.getString("accessToken");
    assertEquals(200, me(node.mobile, access).statusCode());
    assertEquals(200, me(other.web, access).statusCode());
    assertEquals(204, signOut(node.mobile, access).statusCode());
    assertEquals(401, me(node.mobile, access).statusCode());
    assertEquals(401, node.refresh(tokens.getString("refreshToken")).statusCode());
    cluster.advance(Duration.ofSeconds(20));
    assertEquals(401, me(other.web, access).statusCode());
  }

  @Test
  void signing_out_twice_is_no_error_and_without_a_token_it_is() {
    var access = node.signedIn().getString("accessToken");
    assertEquals(204, signOut(node.mobile, access).statusCode());
    assertEquals(204, signOut(node.web, access).statusCode());
    assertEquals(401, signOut(node.mobile, "nonsense").statusCode());
    assertEquals(
        401, node.mobile.send(node.mobile.request("/v1/sessions/current").DELETE()).statusCode());
  }

  @Test
  void twenty_wrong_passwords_stop_the_guesser_and_neither_others_nor_other_accounts() {
    var email = newRunner();
    for (int i = 0; i < 20; i++) {
      assertEquals(401, signIn(email, "wrong password " + i));
    }
    var answer = node.post("/v1/sessions", credentials(email, PASSWORD));
    assertEquals(429, answer.statusCode());
    assertEquals("30", answer.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(201, signIn(newRunner(), PASSWORD));
    cluster.advance(Duration.ofSeconds(30));
    assertEquals(201, signIn(email, PASSWORD));
  }

  @Test
  void a_runner_behind_another_address_is_not_locked_out() {
    try (var proxied = new AccountNode(cluster, true)) {
      var email = newRunner();
      for (int i = 0; i < 20; i++) {
        assertEquals(401, signInFrom(proxied, "203.0.113.7", email, "wrong password"));
      }
      assertEquals(429, signInFrom(proxied, "203.0.113.7", email, PASSWORD));
      assertEquals(429, signInFrom(proxied, "198.51.100.1, 203.0.113.7", email, PASSWORD));
      assertEquals(201, signInFrom(proxied, "203.0.113.8", email, PASSWORD));
    }
  }

  @Test
  void the_word_of_a_proxy_that_is_not_configured_counts_for_nothing() {
    var email = newRunner();
    for (int i = 0; i < 20; i++) {
      assertEquals(401, signInFrom(node, "203.0.113." + i, email, "wrong password"));
    }
    assertEquals(429, signInFrom(node, "203.0.113.99", email, PASSWORD));
  }

  private static int signInFrom(AccountNode node, String address, String email, String password) {
    return node.mobile
        .send(
            node.mobile
                .request("/v1/sessions")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(credentials(email, password))))
        .statusCode();
  }

  @Test
  void one_network_signs_in_a_thousand_times_a_minute() {
    var email = newRunner();
    for (int i = 0; i < 1_000; i++) {
      assertEquals(201, signIn(email, PASSWORD));
    }
  }
}
