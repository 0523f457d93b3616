package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.rest.json.JsonBodies;
import dev.stridekeep.rest.json.JsonRecords;
import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.Problem;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A merge patch (RFC 7396) for an account. What it does not name stays, what it sets to null is
/// taken away.
///
/// @param patch as it was sent
/// @param today no birth date lies after it
record AccountPatch(JsonObject patch, LocalDate today) {
  private static final List<String> FIXED = List.of("accountId", "email", "createdAt");
  private static final String PASSWORD = "password";

  /// The account as the patch makes it.
  ///
  /// @throws dev.stridekeep.rest.problem.ProblemException 400 with a pointer to each bad field
  Account apply(Account account) {
    var before = JsonRecords.object(AccountJson.of(account));
    requireFixed(before);
    var wanted =
        JsonRecords.bind(JsonBodies.merged(before, patch), PreferencesJson.class).of(account);
    BirthDates.requirePast(wanted.body(), today);
    return wanted;
  }

  private void requireFixed(JsonObject before) {
    var errors = new ArrayList<FieldError>();
    for (var name : FIXED) {
      var value = patch.get(name);
      if (value != null && !isSame(name, before, value)) {
        errors.add(new FieldError("/" + name, "cannot be changed; leave it out"));
      }
    }
    if (patch.containsKey(PASSWORD)) {
      errors.add(new FieldError("/" + PASSWORD, "cannot be changed here; leave it out"));
    }
    if (!errors.isEmpty()) {
      throw Problem.ofFields(errors).exception();
    }
  }

  /// A client may send back what it was told; an e-mail also as it was typed.
  private static boolean isSame(String name, JsonObject before, JsonValue value) {
    if (name.equals("email") && value instanceof JsonString text) {
      return Emails.find(text.getString())
          .map(Email::value)
          .filter(before.getString(name)::equals)
          .isPresent();
    }
    return value.equals(before.get(name));
  }
}
