package dev.stridekeep.phone.client;

import org.jspecify.annotations.Nullable;

/// The state of a run after a start.
public record StartReply(@Nullable String status) {}
