package dev.stridekeep.application;

import java.time.Duration;

/// A kind of work with capacity of its own, so that no kind can starve another: places to work in,
/// a bounded queue before them, and connections to the database. Both are sized here and nowhere
/// else.
public enum Workload {
  /// Starts and finishes. Nothing else has a place or a connection here.
  CONTROL("starts and finishes", 12, 4_096, Duration.ofSeconds(20), 12),
  /// Batches of points, shed first. Most of the time a batch waits in a group that shares one call
  /// of the database, so there are more places than connections.
  POINTS("points", 128, 512, Duration.ofSeconds(5), 8),
  /// Runs, lists, totals and graphs; deleting a run and bringing it back.
  READS("reading", 8, 512, Duration.ofSeconds(5), 8),
  /// Files in and out.
  FILES("files", 4, 32, Duration.ofSeconds(20), 4),
  /// Sign-up, sign-in, and the account itself.
  ACCOUNTS("accounts", 8, 512, Duration.ofSeconds(5), 8),
  /// What nobody waits for: closing, sealing and erasing runs, ending sessions.
  BACKGROUND("background work", 4, 0, Duration.ZERO, 4),
  /// The question whether the database answers, and what time it has.
  HEALTH("health", 1, 16, Duration.ofSeconds(2), 1);

  private final String title;
  private final int places;
  private final int queue;
  private final Duration longestWait;
  private final int connections;

  Workload(String title, int places, int queue, Duration longestWait, int connections) {
    this.title = title;
    this.places = places;
    this.queue = queue;
    this.longestWait = longestWait;
    this.connections = connections;
  }

  /// What people are told that this is, in the plural: "no room for points now".
  public String title() {
    return title;
  }

  /// How many are worked on at once.
  public int places() {
    return places;
  }

  /// How many more may wait for a place.
  public int queue() {
    return queue;
  }

  /// How long they may wait for it.
  public Duration longestWait() {
    return longestWait;
  }

  /// Most connections to the database. Where there are as many as places, whoever has a place never
  /// waits for a connection.
  public int connections() {
    return connections;
  }
}
