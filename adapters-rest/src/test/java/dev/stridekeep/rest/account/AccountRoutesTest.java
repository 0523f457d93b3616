package dev.stridekeep.rest.account;

import static dev.stridekeep.rest.account.AccountNode.credentials;
import static dev.stridekeep.rest.account.AccountNode.json;
import static dev.stridekeep.rest.account.AccountNode.me;
import static dev.stridekeep.rest.account.AccountNode.newEmail;
import static dev.stridekeep.rest.account.AccountNode.signUpBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountRoutesTest {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final AccountNode.Cluster cluster = new AccountNode.Cluster();
  private AccountNode node;

  @BeforeAll
  void start() {
    node = new AccountNode(cluster);
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private String token() {
    return node.signedIn().getString("accessToken");
  }

  private static Set<String> pointers(HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode(), answer.body());
    return json(answer).getJsonArray("errors").stream()
        .map(error -> error.asJsonObject().getString("pointer"))
        .collect(Collectors.toSet());
  }

  @Test
  void a_sign_up_tells_the_account_and_the_same_again_tells_the_same() {
    var email = newEmail();
    var first = node.post("/v1/accounts", signUpBody(email.toUpperCase(Locale.ROOT)));
    assertEquals(201, first.statusCode(), first.body());
    JsonObject account = json(first);
    assertEquals(
        Map.of(
            "email", email,
            "displayName", "Zoë",
            "timeZone", "Europe/Berlin",
            "units", "metric",
            "weekStart", "monday",
            "createdAt", "2026-11-21T07:30:00Z"),
        account.entrySet().stream()
            .filter(field -> field.getValue() instanceof JsonString)
            .filter(field -> !field.getKey().equals("accountId"))
            .collect(
                Collectors.toMap(Map.Entry::getKey, field -> account.getString(field.getKey()))));
    assertEquals(
        "{birthDate=null, heightCm=null, massKg=61.5, sex=\"female\"}",
        new TreeMap<>(account.getJsonObject("body")).toString());
    assertFalse(first.body().contains("assword"));

    var again = node.post("/v1/accounts", signUpBody(email));
    assertEquals(200, again.statusCode());
    assertEquals(account, json(again));
  }

  @Test
  void a_taken_email_is_a_409() {
    var email = newEmail();
    assertEquals(201, node.post("/v1/accounts", signUpBody(email)).statusCode());
    var other = signUpBody(email).replace(AccountNode.PASSWORD, "another password");
    var answer = node.post("/v1/accounts", other);
    assertEquals(409, answer.statusCode());
    assertEquals("https://stridekeep.dev/problems/email-taken", json(answer).getString("type"));
  }

  @Test
  void each_bad_field_of_a_sign_up_has_its_pointer() {
    var answer =
        node.post(
            "/v1/accounts",
            """
            {"email": "nobody", "password": "short", "displayName": "a\\nb", "timeZone": "+02:00",
             "units": "stones", "body": {"sex": "?", "birthDate": "1899-12-31", "heightCm": 89,
             "massKg": 300.1}}
            """);
    assertEquals(
        Set.of(
            "/email",
            "/password",
            "/displayName",
            "/timeZone",
            "/units",
            "/body/sex",
            "/body/birthDate",
            "/body/heightCm",
            "/body/massKg"),
        pointers(answer));
    assertFalse(answer.body().contains("short"), "a password must not come back");
    assertEquals(
        Set.of("/email", "/password", "/displayName", "/timeZone", "/units"),
        pointers(node.post("/v1/accounts", "{}")));
  }

  @Test
  void only_names_of_the_iana_database_are_time_zones() {
    for (var bad : List.of("UTC+2", "GMT+1", "Z", "Europe/Atlantis", "europe/berlin", "")) {
      var body = signUpBody(newEmail()).replace("Europe/Berlin", bad);
      assertEquals(Set.of("/timeZone"), pointers(node.post("/v1/accounts", body)), bad);
    }
  }

  @Test
  void half_a_character_and_a_birth_date_to_come_are_refused() {
    var half = signUpBody(newEmail()).replace("Zoë", "\\ud83c");
    assertEquals(Set.of("/displayName"), pointers(node.post("/v1/accounts", half)));
    var unborn = signUpBody(newEmail()).replace("\"sex\"", "\"birthDate\":\"2026-11-22\",\"sex\"");
    assertEquals(Set.of("/body/birthDate"), pointers(node.post("/v1/accounts", unborn)));
  }

  @Test
  void of_many_sign_ups_of_one_email_at_once_one_makes_the_account() {
    var email = newEmail();
    var statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> node.post("/v1/accounts", signUpBody(email)).statusCode())
            .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    assertEquals(Map.of(201, 1L, 200, 7L), statuses);
  }

  @Test
  void a_patch_changes_what_it_names_and_nothing_else() {
    var token = token();
    JsonObject before = json(me(node.mobile, token));
    var answer =
        node.patch(
            token,
            MERGE_PATCH,
            "{\"weekStart\": \"sunday\", \"body\": {\"massKg\": 60, \"heightCm\": 170.5}}");
    assertEquals(200, answer.statusCode(), answer.body());
    JsonObject after = json(me(node.web, token));
    assertEquals(after, json(answer));
    assertEquals("sunday", after.getString("weekStart"));
    assertEquals(60, after.getJsonObject("body").getJsonNumber("massKg").doubleValue());
    assertEquals("female", after.getJsonObject("body").getString("sex"));
    for (var same : List.of("accountId", "email", "displayName", "timeZone", "units")) {
      assertEquals(before.get(same), after.get(same));
    }
  }

  @Test
  void null_takes_a_measurement_away() {
    var token = token();
    var one = node.patch(token, "application/json", "{\"body\": {\"massKg\": null}}");
    assertEquals(JsonValue.NULL, json(one).getJsonObject("body").get("massKg"));
    assertEquals("female", json(one).getJsonObject("body").getString("sex"));
    var all = node.patch(token, MERGE_PATCH, "{\"body\": null}");
    assertEquals(JsonValue.NULL, json(all).getJsonObject("body").get("sex"));
  }

  @Test
  void a_bad_patch_changes_nothing_and_points_at_what_to_mend() {
    var token = token();
    JsonObject before = json(me(node.mobile, token));
    Map.of(
            "{\"displayName\": null}", "/displayName",
            "{\"timeZone\": \"Mars/Olympus\"}", "/timeZone",
            "{\"units\": 7}", "/units",
            "{\"weekStart\": \"someday\"}", "/weekStart",
            "{\"displayName\": \"New\", \"body\": {\"massKg\": 19}}", "/body/massKg",
            "{\"body\": {\"birthDate\": \"2026-11-22\"}}", "/body/birthDate",
            "{\"body\": \"heavy\"}", "/body",
            "{\"email\": \"new@example.org\"}", "/email",
            "{\"password\": \"another password\"}", "/password",
            "{\"accountId\": null}", "/accountId")
        .forEach(
            (patch, pointer) ->
                assertEquals(
                    Set.of(pointer), pointers(node.patch(token, MERGE_PATCH, patch)), patch));
    assertEquals(before, json(me(node.mobile, token)));
  }

  @Test
  void a_client_may_send_back_the_whole_account() {
    var token = token();
    JsonObject account = json(me(node.mobile, token));
    var answer = node.patch(token, MERGE_PATCH, account.toString());
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(account, json(answer));
  }

  @Test
  void a_patch_of_another_kind_is_a_415_and_no_object_a_400() {
    var token = token();
    assertEquals(415, node.patch(token, "application/json-patch+json", "[]").statusCode());
    assertEquals(400, node.patch(token, MERGE_PATCH, "[]").statusCode());
    assertEquals(400, node.patch(token, MERGE_PATCH, "{\"body\":").statusCode());
  }

  @Test
  void nobody_reads_an_account_without_signing_in() {
    for (var server : List.of(node.mobile, node.web)) {
      var answer = server.get("/v1/accounts/me");
      assertEquals(401, answer.statusCode());
      assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
      assertEquals(401, me(server, "nonsense").statusCode());
    }
  }

  @Test
  void one_network_signs_up_240_times_a_minute_at_least_and_then_waits() {
    try (var fresh = new AccountNode(new AccountNode.Cluster())) {
      for (int i = 0; i < 240; i++) {
        assertEquals(201, fresh.post("/v1/accounts", signUpBody(newEmail())).statusCode());
      }
      var answer = fresh.post("/v1/accounts", signUpBody(newEmail()));
      assertEquals(429, answer.statusCode());
      assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
    }
  }

  @Test
  void passwords_tried_by_signing_up_are_counted_too() {
    var own = new AccountNode.Cluster();
    try (var fresh = new AccountNode(own)) {
      var email = newEmail();
      assertEquals(201, fresh.post("/v1/accounts", signUpBody(email)).statusCode());
      var guess = signUpBody(email).replace(AccountNode.PASSWORD, "a guessed one");
      for (int i = 0; i < 20; i++) {
        assertEquals(409, fresh.post("/v1/accounts", guess).statusCode());
      }
      assertEquals(429, fresh.post("/v1/accounts", guess).statusCode());
      var signIn = credentials(email, AccountNode.PASSWORD);
      assertEquals(429, fresh.post("/v1/sessions", signIn).statusCode());
      own.advance(Duration.ofMinutes(10));
      assertEquals(201, fresh.post("/v1/sessions", signIn).statusCode());
    }
  }

  @Test
  void long_bodies_are_refused_before_they_are_read() {
    var answer = node.post("/v1/accounts", "{\"email\": \"" + "x".repeat(2_000_000) + "\"}");
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("payload-too-large"));
  }
}
