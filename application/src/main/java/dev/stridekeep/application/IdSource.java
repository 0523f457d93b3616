package dev.stridekeep.application;

import java.util.UUID;

/// Makes new ids: UUIDv7, so that rows made one after the other lie side by side.
@FunctionalInterface
public interface IdSource {
  UUID next();
}
