package dev.stridekeep.cassandra;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `cassandra://host1,host2:9142,[::1]/keyspace?replicas=3&datacenter=name`, taken apart.
///
/// @param hosts where to find the cluster first, 1 or more, not looked up yet
/// @param replicas how many nodes hold each point, 1 to 9
/// @param datacenter whose nodes are asked first; null for that of the hosts
record ClusterUrl(
    List<InetSocketAddress> hosts, String keyspace, int replicas, @Nullable String datacenter) {
  static final int DEFAULT_PORT = 9042;
  static final int DEFAULT_REPLICAS = 3;

  private static final String FORM = "cassandra://host1,host2,host3/keyspace";
  private static final Pattern URL =
      Pattern.compile("cassandra://(?<hosts>[^/?#]*)/(?<keyspace>[^/?#]*)(\\?(?<options>[^#]*))?");
  private static final Pattern HOST =
      Pattern.compile("(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?");

  /// Lower case, as CQL folds it, and no longer than Cassandra takes it.
  private static final Pattern KEYSPACE = Pattern.compile("[a-z][a-z0-9_]{0,47}");

  private static final Pattern DATACENTER = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final int MOST_REPLICAS = 9;
  private static final int MAX_PORT = 65_535;

  ClusterUrl {
    hosts = List.copyOf(hosts);
  }

  /// Reads a URL.
  ///
  /// @throws IllegalArgumentException where it makes no sense; the message says what to mend and
  ///     shows nothing that may be a secret
  static ClusterUrl of(String url) {
    if (url.contains("@")) {
      throw new IllegalArgumentException("must not hold user or password, which are set apart");
    }
    var parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException("must look like " + FORM);
    }
    var keyspace = parts.group("keyspace");
    if (!KEYSPACE.matcher(keyspace).matches()) {
      throw new IllegalArgumentException(
          "the keyspace must be 1 to 48 lower-case letters, digits and _, a letter first, is \""
              + keyspace
              + "\"");
    }
    int replicas = DEFAULT_REPLICAS;
    String datacenter = null;
    var options = parts.group("options");
    for (var option : options == null ? List.<String>of() : List.of(options.split("&"))) {
      var pair = option.split("=", 2);
      var value = pair.length == 2 ? pair[1] : "";
      switch (pair[0]) {
        case "replicas" -> replicas = replicas(value);
        case "datacenter" -> datacenter = datacenter(value);
        default ->
            throw new IllegalArgumentException(
                "there is no option \"" + pair[0] + "\"; there are: replicas, datacenter");
      }
    }
    return new ClusterUrl(hosts(parts.group("hosts")), keyspace, replicas, datacenter);
  }

  private static List<InetSocketAddress> hosts(String list) {
    var hosts = new ArrayList<InetSocketAddress>();
    for (var one : list.split(",", -1)) {
      var parts = HOST.matcher(one);
      if (!parts.matches()) {
        throw new IllegalArgumentException("\"" + one + "\" is no host; it must look like " + FORM);
      }
      var port = parts.group("port");
      hosts.add(
          InetSocketAddress.createUnresolved(
              parts.group("host").replaceAll("[\\[\\]]", ""),
              port == null ? DEFAULT_PORT : port(port)));
    }
    return hosts;
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
    }
    return port;
  }

  private static int replicas(String text) {
    if (!text.matches("[1-" + MOST_REPLICAS + "]")) {
      throw new IllegalArgumentException(
          "replicas must be 1 to " + MOST_REPLICAS + ", is \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  private static String datacenter(String text) {
    if (!DATACENTER.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no name of a datacenter");
    }
    return text;
  }
}
