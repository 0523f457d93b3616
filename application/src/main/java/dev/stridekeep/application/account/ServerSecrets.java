package dev.stridekeep.application.account;

/// Keeps keys that all nodes share and that nobody need configure.
public interface ServerSecrets {
  /// The key of this name; where there is none yet, `fresh` becomes it. All callers on all nodes
  /// get the same bytes.
  ///
  /// @param name 1 to 64 ASCII characters
  /// @param fresh 1 to 64 unguessable bytes
  byte[] claim(String name, byte[] fresh);
}
