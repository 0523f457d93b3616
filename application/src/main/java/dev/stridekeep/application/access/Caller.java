package dev.stridekeep.application.access;

import dev.stridekeep.domain.account.AccountId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Who asks for something: made once for each request, where the request comes in, and handed to
/// every use case.
///
/// @param account whose data is asked for
/// @param credential the id of the session or token that the caller came with
/// @param scopes what the caller may ask for
public record Caller(AccountId account, UUID credential, Set<Scope> scopes) {
  private static final UUID NO_CREDENTIAL = new UUID(0, 0);

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /// A runner who signed in: may ask for all that the account holds.
  ///
  /// @param session the session's id
  public static Caller signedIn(AccountId account, UUID session) {
    return new Caller(account, session, EnumSet.allOf(Scope.class));
  }

  /// The account's owner without a session, where a program that embeds the core has found out by
  /// itself who asks.
  public static Caller owner(AccountId account) {
    return signedIn(account, NO_CREDENTIAL);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
