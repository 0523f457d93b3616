package dev.stridekeep.phone.client;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A signed-in runner's tokens. Several threads may share one.
///
/// Refresh tokens are used once: each refresh gives the next. The rules that keep a phone signed in
/// in bad networks are: one refresh at a time; the new tokens are saved before they are used; and
/// where the answer to a refresh was lost, the same old token is sent again, for which the backend
/// gives the same new one, for a minute and until that is first used.
public final class Session {
  private final ReentrantLock refreshing = new ReentrantLock();
  private final Consumer<Tokens> keeper;
  private volatile Tokens tokens;

  /// A session that ends with the program.
  public Session(Tokens tokens) {
    this(tokens, _ -> {});
  }

  /// @param keeper saves new tokens, as private as a password, and returns when they are safe
  public Session(Tokens tokens, Consumer<Tokens> keeper) {
    this.tokens = tokens;
    this.keeper = keeper;
  }

  String accessToken() {
    return tokens.accessToken();
  }

  /// Gets new tokens, unless somebody else did since `rejected` was sent.
  ///
  /// @param rejected the access token that the backend did not take
  Answer<Tokens> renew(String rejected, Refresh refresh) throws InterruptedException {
    refreshing.lockInterruptibly();
    try {
      if (!tokens.accessToken().equals(rejected)) {
        return new Answer.Done<>(200, tokens);
      }
      var answer = refresh.with(tokens.refreshToken());
      if (answer instanceof Answer.Done<Tokens>(var _, var fresh)) {
        keeper.accept(fresh);
        tokens = fresh;
      }
      return answer;
    } finally {
      refreshing.unlock();
    }
  }

  /// One call to the refresh route.
  interface Refresh {
    Answer<Tokens> with(String refreshToken) throws InterruptedException;
  }
}
