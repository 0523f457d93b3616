package dev.stridekeep.torture.phone;

import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.SignUp;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;

/// The credentials of one simulated runner.
///
/// @param number of the phone, from 0
public record Account(int number, String email) {
  private static final String PASSWORD = "correct horse battery staple";

  static Account of(long seed, int number) {
    return new Account(number, "runner" + number + "." + Long.toHexString(seed) + "@example.org");
  }

  /// Makes the account, or finds it made.
  Answer<?> signUp(StridekeepClient backend) throws InterruptedException {
    return backend.signUp(
        new SignUp(email, PASSWORD, "Runner " + number, "Europe/Berlin", "metric", null));
  }

  /// Signs in anew.
  public Answer<Tokens> signIn(StridekeepClient backend) throws InterruptedException {
    return backend.signIn(email, PASSWORD);
  }

  /// A session whose newest access token can be read, to send what a well-made client would not.
  static final class Open {
    private volatile Tokens tokens;
    private final Session session;

    Open(Tokens first) {
      tokens = first;
      session = new Session(first, fresh -> tokens = fresh);
    }

    Session session() {
      return session;
    }

    String accessToken() {
      return tokens.accessToken();
    }
  }
}
