package dev.stridekeep.application.account;

import java.text.Normalizer;

/// A password as typed, in one Unicode form (NFC), so that a keyboard that composes letters
/// otherwise signs in as well (RFC 8265, section 4.2).
///
/// @param value 8 to 200 characters
public record Password(String value) {
  public static final int MIN_LENGTH = 8;
  public static final int MAX_LENGTH = 200;

  public Password {
    if (!isAllowed(value)) {
      throw new IllegalArgumentException("a password must have 8 to 200 characters");
    }
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  /// Whether a text can be a password.
  public static boolean isAllowed(String text) {
    // A character takes two chars at most: a long text is refused before it is counted.
    if (text.length() > 2 * MAX_LENGTH) {
      return false;
    }
    int characters = text.codePointCount(0, text.length());
    return characters >= MIN_LENGTH && characters <= MAX_LENGTH;
  }

  /// Never the password.
  @Override
  public String toString() {
    return "Password[…]";
  }
}
