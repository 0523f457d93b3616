package dev.stridekeep.rest.account;

import static dev.stridekeep.rest.account.AccountNode.json;
import static dev.stridekeep.rest.account.AccountNode.me;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/// Whatever is sent, the answer is one that the contract knows, and an account stays sound.
final class AccountFuzzProperties {
  private static final List<String> FIELDS =
      List.of(
          "email",
          "password",
          "displayName",
          "timeZone",
          "units",
          "weekStart",
          "body",
          "sex",
          "birthDate",
          "heightCm",
          "massKg",
          "refreshToken",
          "accountId",
          "createdAt",
          "other");

  private static final AccountNode NODE = new AccountNode(new AccountNode.Cluster());
  private static final String TOKEN = NODE.signedIn().getString("accessToken");

  @AfterContainer
  static void stop() {
    NODE.close();
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.oneOf(
        object(value(2)), object(value(2)), Arbitraries.strings().ofMaxLength(40));
  }

  private static Arbitrary<String> object(Arbitrary<String> values) {
    return Combinators.combine(Arbitraries.of(FIELDS), values)
        .as("\"%s\":%s"::formatted)
        .list()
        .ofMaxSize(8)
        .map(fields -> fields.stream().collect(Collectors.joining(",", "{", "}")));
  }

  private static Arbitrary<String> value(int depth) {
    var sound =
        Arbitraries.of(
            "\"a@b.example\"",
            "\"correct horse\"",
            "\"Europe/Berlin\"",
            "\"metric\"",
            "\"sunday\"",
            "\"female\"",
            "\"1990-02-28\"",
            "70");
    var odd =
        Arbitraries.of(
            "null",
            "true",
            "-0",
            "1e999",
            "1e-999",
            "9".repeat(400),
            "[]",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"+999999999-01-01\"",
            "\"" + "x".repeat(70_000) + "\"",
            "\"Ⅷ@ﬁ.example\"");
    var text =
        Arbitraries.strings()
            .excludeChars('"', '\\')
            .ofMaxLength(30)
            .map(characters -> "\"" + characters + "\"");
    return depth == 0
        ? Arbitraries.oneOf(sound, odd, text)
        : Arbitraries.oneOf(sound, odd, text, object(value(depth - 1)));
  }

  @Property(seed = "20261121", tries = 400)
  void a_sign_up_a_sign_in_and_a_refresh_are_taken_or_refused(@ForAll("bodies") String body) {
    assertStatus(Set.of(200, 201, 400, 409, 429), "/v1/accounts", body);
    assertStatus(Set.of(201, 400, 401, 429), "/v1/sessions", body);
    assertStatus(Set.of(201, 400, 401), "/v1/sessions/refresh", body);
  }

  private static void assertStatus(Set<Integer> known, String path, String body) {
    var answer = NODE.post(path, body);
    assertTrue(known.contains(answer.statusCode()), path + " " + answer.body());
  }

  @Property(seed = "20261121", tries = 400)
  void a_patch_is_applied_whole_or_not_at_all(@ForAll("bodies") String body) {
    var before = json(me(NODE.mobile, TOKEN));
    var answer = NODE.patch(TOKEN, "application/merge-patch+json", body);
    assertTrue(Set.of(200, 400).contains(answer.statusCode()), answer.body());
    var after = json(me(NODE.mobile, TOKEN));
    assertEquals(answer.statusCode() == 200 ? json(answer) : before, after);
    for (var fixed : List.of("accountId", "email", "createdAt")) {
      assertEquals(before.get(fixed), after.get(fixed));
    }
  }
}
