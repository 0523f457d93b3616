package dev.stridekeep.application.account;

import dev.stridekeep.domain.account.AccountId;
import java.time.Instant;

/// What a valid token says: who may act, in which session, until when.
public record Access(AccountId account, SessionId session, Instant expiresAt) {}
