package dev.stridekeep.application.account;

/// Ends a session with all its tokens. Every node refuses them as soon as it looks the session up
/// again, see [CheckAccess].
public final class SignOut {
  private final SessionStore sessions;

  public SignOut(SessionStore sessions) {
    this.sessions = sessions;
  }

  /// Ends a session; one that has ended stays so.
  public void signOut(SessionId session) {
    sessions.end(session);
  }
}
