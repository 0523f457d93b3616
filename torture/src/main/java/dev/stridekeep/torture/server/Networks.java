package dev.stridekeep.torture.server;

import dev.stridekeep.testkit.net.HostNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A network for the nodes of a cluster, where this machine can have one.
///
/// @param network null where it cannot
/// @param lacks why
record Networks(@Nullable HostNetwork network, Optional<String> lacks) {
  static Networks make(int hosts) {
    var lacks = HostNetwork.missing();
    try {
      return new Networks(lacks.isPresent() ? null : HostNetwork.make(hosts), lacks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
