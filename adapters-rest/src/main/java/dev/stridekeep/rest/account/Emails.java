package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.Email;
import java.util.Optional;

/// E-mail addresses as texts.
final class Emails {
  /// White space around an address is let go, but not without end.
  private static final int MAX_TYPED = 2 * Email.MAX_LENGTH;

  private Emails() {}

  /// The address of a text; empty where it is none.
  static Optional<Email> find(String text) {
    boolean isWhole =
        text.length() <= MAX_TYPED
            && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    try {
      return isWhole ? Optional.of(new Email(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
