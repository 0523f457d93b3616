package dev.stridekeep.architecture.planted.files;

/// An adapter for planted violators to misuse.
public final class Store {
  public Store() {}
}
