package dev.stridekeep.rest.account;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.stridekeep.domain.account.Email;
import java.time.Duration;

/// How often one may sign up and sign in.
///
/// By network, so that one machine cannot make accounts without end; by e-mail, so that many
/// machines cannot work on one account without end; and wrong passwords by both, so that a guesser
/// is stopped early without locking the runner out, who comes from another network.
final class AttemptLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RateLimit signUpsOfNetwork;
  private final RateLimit signUpsOfEmail;
  private final RateLimit signInsOfNetwork;
  private final RateLimit signInsOfEmail;
  private final RateLimit failures;

  AttemptLimits(Ticker ticker) {
    signUpsOfNetwork = new RateLimit("sign-ups from this network", 240, MINUTE, ticker);
    signUpsOfEmail = new RateLimit("sign-ups with this e-mail", 30, MINUTE, ticker);
    signInsOfNetwork = new RateLimit("sign-ins from this network", 1_800, MINUTE, ticker);
    signInsOfEmail = new RateLimit("sign-ins with this e-mail", 1_200, MINUTE, ticker);
    failures = new RateLimit("wrong passwords", 20, Duration.ofMinutes(10), ticker);
  }

  /// Refuses a sign-up that is one too many with 429.
  void admitSignUp(Email email, String network) {
    signUpsOfNetwork.take(network);
    signUpsOfEmail.take(email.value());
    failures.require(both(email, network));
  }

  /// Refuses a sign-in that is one too many with 429.
  void admitSignIn(Email email, String network) {
    signInsOfNetwork.take(network);
    signInsOfEmail.take(email.value());
    failures.require(both(email, network));
  }

  /// Counts a sign-in without even an e-mail.
  void admitSignIn(String network) {
    signInsOfNetwork.take(network);
  }

  /// Counts a wrong password.
  void noteFailure(Email email, String network) {
    failures.note(both(email, network));
  }

  private static String both(Email email, String network) {
    return network + " " + email.value();
  }
}
