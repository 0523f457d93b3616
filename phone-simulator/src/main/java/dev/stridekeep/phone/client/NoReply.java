package dev.stridekeep.phone.client;

/// An answer that says all by its status.
public record NoReply() {}
