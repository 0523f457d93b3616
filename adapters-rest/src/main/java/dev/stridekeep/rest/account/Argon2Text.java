package dev.stridekeep.rest.account;

import dev.stridekeep.application.account.PasswordHash;
import java.util.Base64;
import java.util.regex.Pattern;

/// A hash as text, in the form that Argon2's reference program writes and other libraries read:
/// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
final class Argon2Text {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

  private final Argon2Settings settings;
  private final byte[] salt;
  private final byte[] hash;

  Argon2Text(Argon2Settings settings, byte[] salt, byte[] hash) {
    this.settings = settings;
    this.salt = salt;
    this.hash = hash;
  }

  static Argon2Text of(PasswordHash stored) {
    var parts = FORM.matcher(stored.encoded());
    if (!parts.matches()) {
      throw new IllegalArgumentException("a stored password hash is no Argon2id text");
    }
    return new Argon2Text(
        new Argon2Settings(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3))),
        Base64.getDecoder().decode(parts.group(4)),
        Base64.getDecoder().decode(parts.group(5)));
  }

  PasswordHash encoded() {
    var base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                settings.memoryKib(),
                settings.passes(),
                settings.lanes(),
                base64.encodeToString(salt),
                base64.encodeToString(hash)));
  }

  Argon2Settings settings() {
    return settings;
  }

  byte[] salt() {
    return salt;
  }

  byte[] hash() {
    return hash;
  }
}
