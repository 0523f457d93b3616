package dev.stridekeep.application.account;

/// Hashes passwords slowly, so that a stolen table of hashes is of little use.
///
/// Both methods may refuse under load with an exception that the caller's edge answers 503.
public interface PasswordHasher {
  /// A hash under a new random salt.
  PasswordHash hash(Password password);

  /// Whether the hash is of this password; takes as long if it is not.
  boolean matches(Password password, PasswordHash hash);
}
