package dev.stridekeep.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Both backends on one database that nobody has used yet.
final class Servers implements AutoCloseable {
  private static final Map<Storage, Servers> SHARED = new EnumMap<>(Storage.class);
  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  private final Path folder;
  private final Backend mobile;
  private final Backend web;

  private Servers(Path folder, Backend mobile, Backend web) {
    this.folder = folder;
    this.mobile = mobile;
    this.web = web;
  }

  /// Starts both side by side and waits until they are ready.
  static Servers start(Storage storage) {
    return start(storage, Map.of());
  }

  /// The pair on a database that all tests may share which neither kill nor count what is not
  /// theirs. Ends with this JVM.
  static synchronized Servers shared(Storage storage) {
    return SHARED.computeIfAbsent(
        storage,
        which -> {
          var servers = start(which);
          Runtime.getRuntime().addShutdownHook(new Thread(servers::end, "end-servers"));
          return servers;
        });
  }

  /// As [#start(Storage)].
  ///
  /// @param settings further ones, which win
  static Servers start(Storage storage, Map<String, String> settings) {
    var folder = newFolder();
    int mobilePort = FreePorts.next();
    int webPort = FreePorts.next();
    var environment = new HashMap<>(storage.fresh(folder.resolve("data")));
    environment.put("STRIDEKEEP_MOBILE_PORT", Integer.toString(mobilePort));
    environment.put("STRIDEKEEP_WEB_PORT", Integer.toString(webPort));
    environment.put("STRIDEKEEP_ENV", "development");
    environment.putAll(settings);
    var mobile =
        Backend.launch(
            "dev.stridekeep.mobile.Main",
            environment,
            URI.create("http://127.0.0.1:" + mobilePort),
            folder.resolve("mobile.log"));
    var web =
        Backend.launch(
            "dev.stridekeep.web.Main",
            environment,
            URI.create("http://127.0.0.1:" + webPort),
            folder.resolve("web.log"));
    var servers = new Servers(folder, mobile, web);
    try {
      servers.all().forEach(Backend::awaitReady);
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  Backend mobile() {
    return mobile;
  }

  Backend web() {
    return web;
  }

  List<Backend> all() {
    return List.of(mobile, web);
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
