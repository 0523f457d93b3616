package dev.stridekeep.torture.net;

/// Which way bytes go.
public enum Direction {
  REQUEST,
  ANSWER
}
