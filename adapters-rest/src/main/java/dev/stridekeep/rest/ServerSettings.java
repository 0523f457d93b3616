package dev.stridekeep.rest;

import java.time.Duration;

/// Where a server listens and how much it takes.
///
/// @param port 0 for any free one
/// @param maxConnections further ones wait in the system's queue
/// @param idleTimeout a connection that is silent for this long is closed
/// @param stopGrace how long requests under way may take when the server stops
public record ServerSettings(
    String host, int port, int maxConnections, Duration idleTimeout, Duration stopGrace) {
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535: " + port);
    }
    if (maxConnections < 1) {
      throw new IllegalArgumentException("at least one connection: " + maxConnections);
    }
  }

  /// On the loopback address, 10,000 connections, idle for 60 s, 10 s to stop.
  public static ServerSettings onLoopback(int port) {
    return new ServerSettings(
        "127.0.0.1", port, 10_000, Duration.ofSeconds(60), Duration.ofSeconds(10));
  }
}
