package dev.stridekeep.application.account;

/// The tokens of a session, for a phone or another client that keeps them itself.
public record SignedIn(AccessToken access, RefreshToken refresh) {}
