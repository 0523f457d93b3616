package dev.stridekeep.rest;

import io.helidon.common.socket.SocketOptions;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Gives each connection its read timeout. Helidon 4.1.7 has the setting and does not apply it to
/// connections of a server, so that a client which stops in the middle would be waited for for
/// ever.
///
/// @param plain all other options
/// @param readTimeout longest silence, between requests and within one
record TimedSockets(SocketOptions plain, Duration readTimeout) implements SocketOptions {
  @Override
  public void configureSocket(Socket socket) {
    plain.configureSocket(socket);
    try {
      socket.setSoTimeout(Math.toIntExact(readTimeout.toMillis()));
    } catch (SocketException e) {
      throw new UncheckedIOException("the connection is gone already", e);
    }
  }

  @Override
  public Map<SocketOption<?>, Object> socketOptions() {
    return plain.socketOptions();
  }

  @Override
  public Duration connectTimeout() {
    return plain.connectTimeout();
  }

  @Override
  public Optional<Integer> socketReceiveBufferSize() {
    return plain.socketReceiveBufferSize();
  }

  @Override
  public Optional<Integer> socketSendBufferSize() {
    return plain.socketSendBufferSize();
  }

  @Override
  public boolean socketReuseAddress() {
    return plain.socketReuseAddress();
  }

  @Override
  public boolean socketKeepAlive() {
    return plain.socketKeepAlive();
  }

  @Override
  public boolean tcpNoDelay() {
    return plain.tcpNoDelay();
  }
}
