package dev.stridekeep.rest.account;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells from which network a request comes, and whether by https.
///
/// Headers of a proxy are believed only if a proxy is configured, and of several values the last:
/// the one that our own proxy added.
///
/// @param trustForwarded whether X-Forwarded-For and X-Forwarded-Proto are believed
record ClientAddress(boolean trustForwarded) {
  private static final HeaderName PROTO = HeaderNames.create("X-Forwarded-Proto");

  /// One household gets this many bytes of an IPv6 address, and can use all that follow.
  private static final int IPV6_NETWORK_BYTES = 8;

  /// The network: an IPv4 address, or the first half of an IPv6 one.
  String network(ServerRequest request) {
    return forwarded(request, HeaderNames.X_FORWARDED_FOR)
        .flatMap(ClientAddress::literal)
        .or(() -> peer(request))
        .map(ClientAddress::network)
        .orElse("unknown");
  }

  boolean isHttps(ServerRequest request) {
    return request.isSecure()
        || forwarded(request, PROTO).filter(proto -> proto.equalsIgnoreCase("https")).isPresent();
  }

  private Optional<String> forwarded(ServerRequest request, HeaderName name) {
    if (!trustForwarded || !request.headers().contains(name)) {
      return Optional.empty();
    }
    List<String> values = request.headers().values(name);
    var last = values.getLast();
    return Optional.of(last.substring(last.lastIndexOf(',') + 1).strip());
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> peer(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress socket
        ? Optional.ofNullable(socket.getAddress())
        : Optional.empty();
  }

  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(
            address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
  }
}
