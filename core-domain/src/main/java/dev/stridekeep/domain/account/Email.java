package dev.stridekeep.domain.account;

import java.util.Locale;

/// An e-mail address, kept trimmed and in lower case so that one person signs in however it is
/// typed.
///
/// @param value 3 to 254 characters, one `@` with text on both sides, no white space
public record Email(String value) {
  /// Longest address that mail systems carry.
  public static final int MAX_LENGTH = 254;

  public Email {
    value = value.strip().toLowerCase(Locale.ROOT);
    int at = value.indexOf('@');
    boolean wellFormed =
        at > 0
            && at == value.lastIndexOf('@')
            && at < value.length() - 1
            && value.length() <= MAX_LENGTH
            && value.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    if (!wellFormed) {
      throw new IllegalArgumentException("e-mail must look like name@host, up to 254 characters");
    }
  }
}
