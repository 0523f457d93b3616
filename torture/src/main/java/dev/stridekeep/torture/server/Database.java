package dev.stridekeep.torture.server;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/// The storage that the backends run on: one server or a cluster, each of a profile's own making.
public interface Database extends AutoCloseable {
  /// `mariadb`, as `--profile` takes it.
  String profile();

  /// The servers, each of which may be killed and held still.
  List<? extends Victim> servers();

  /// Where each server takes connections, in the order of [#servers].
  List<InetSocketAddress> addresses();

  /// Settings of a backend that reaches the servers at these addresses, which stand for those of
  /// [#addresses].
  Map<String, String> settings(List<InetSocketAddress> seenAt);

  /// The disk under each server, in the order of [#servers].
  List<Volume> volumes();

  @Override
  void close();
}
