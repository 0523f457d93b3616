package dev.stridekeep.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Both backends, or several of each kind, on one database that nobody has used yet.
final class Servers implements AutoCloseable {
  private static final Map<Storage, Servers> SHARED = new EnumMap<>(Storage.class);
  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  private final Path folder;
  private final List<Backend> mobiles;
  private final List<Backend> webs;

  private Servers(Path folder, List<Backend> mobiles, List<Backend> webs) {
    this.folder = folder;
    this.mobiles = mobiles;
    this.webs = webs;
  }

  /// Starts both side by side and waits until they are ready.
  static Servers start(Storage storage) {
    return start(storage, Map.of(), 1);
  }

  /// Those on a database that all tests may share which neither kill nor count what is not theirs:
  /// on MariaDB two of each kind, and any request goes to any of them. Ends with this JVM.
  static synchronized Servers shared(Storage storage) {
    return SHARED.computeIfAbsent(
        storage,
        which -> {
          var servers = start(which, Map.of(), which == Storage.MARIADB ? 2 : 1);
          Runtime.getRuntime().addShutdownHook(new Thread(servers::end, "end-servers"));
          return servers;
        });
  }

  /// As [#start(Storage)].
  ///
  /// @param settings further ones, which win
  static Servers start(Storage storage, Map<String, String> settings) {
    return start(storage, settings, 1);
  }

  private static Servers start(Storage storage, Map<String, String> settings, int ofEachKind) {
    var folder = newFolder();
    var environment = new HashMap<>(storage.fresh(folder.resolve("data")));
    environment.put("STRIDEKEEP_ENV", "development");
    environment.putAll(settings);
    var mobiles = new ArrayList<Backend>();
    var webs = new ArrayList<Backend>();
    for (int i = 1; i <= ofEachKind; i++) {
      mobiles.add(
          launch("dev.stridekeep.mobile.Main", environment, folder.resolve("mobile" + i + ".log")));
      webs.add(launch("dev.stridekeep.web.Main", environment, folder.resolve("web" + i + ".log")));
    }
    var servers = new Servers(folder, List.copyOf(mobiles), List.copyOf(webs));
    try {
      servers.all().forEach(Backend::awaitReady);
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private static Backend launch(String mainClass, Map<String, String> environment, Path log) {
    int port = FreePorts.next();
    var own = new HashMap<>(environment);
    own.put("STRIDEKEEP_MOBILE_PORT", Integer.toString(port));
    own.put("STRIDEKEEP_WEB_PORT", Integer.toString(port));
    return Backend.launch(mainClass, own, URI.create("http://127.0.0.1:" + port), log);
  }

  Backend mobile() {
    return mobiles.getFirst();
  }

  Backend web() {
    return webs.getFirst();
  }

  List<URI> mobileAddresses() {
    return mobiles.stream().map(Backend::address).toList();
  }

  List<URI> webAddresses() {
    return webs.stream().map(Backend::address).toList();
  }

  List<Backend> all() {
    return Stream.concat(mobiles.stream(), webs.stream()).toList();
  }

  /// A new account, signed in.
  Runner newRunner() {
    return newRunner("UTC");
  }

  /// A new account, signed in.
  ///
  /// @param zone IANA name
  Runner newRunner(String zone) {
    return Runner.signUp(this, "runner" + ACCOUNTS.incrementAndGet(), zone);
  }

  @Override
  public void close() {
    all().forEach(Backend::close);
    delete(folder);
  }

  private void end() {
    all().forEach(Backend::end);
    delete(folder);
  }

  private static Path newFolder() {
    try {
      var work = Path.of("target", "system").toAbsolutePath();
      Files.createDirectories(work);
      return Files.createTempDirectory(work, "servers-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
