package dev.stridekeep.torture.server;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The storage that the backends run on: one server or a cluster, each of a profile's own making.
public interface Database extends AutoCloseable {
  /// `mariadb`, as `--profile` takes it.
  String profile();

  /// The servers, each of which may be killed and held still.
  List<? extends Victim> servers();

  /// Where the first servers take connections, in the order of [#servers].
  List<InetSocketAddress> addresses();

  /// Settings of a backend that reaches the servers at these addresses, which stand for those of
  /// [#addresses].
  Map<String, String> settings(List<InetSocketAddress> seenAt);

  /// The disks under the first servers, in the order of [#servers].
  List<Volume> volumes();

  /// Keeps the nodes of a cluster apart from each other, or no longer, while backends reach each of
  /// them; only where these have a network of their own, see [Victim#lacksCable].
  default void keepApart(boolean apart) {
    throw new UnsupportedOperationException(profile());
  }

  /// How often a server ended without having been told to, and was started again.
  default int endedByItself() {
    return 0;
  }

  /// Lets [#close] leave the servers' files where they are, for somebody to look into.
  default void keepFiles() {}

  /// How long the backends may take to serve again after a fault was healed.
  default Duration recoveryLimit() {
    return Duration.ofSeconds(90);
  }

  @Override
  void close();
}
