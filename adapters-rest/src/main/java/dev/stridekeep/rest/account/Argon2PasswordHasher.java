package dev.stridekeep.rest.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stridekeep.application.account.Password;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.application.account.PasswordHasher;
import dev.stridekeep.rest.Bulkhead;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Argon2id as OWASP recommends: 19 MiB, 2 passes, 1 lane.
///
/// A hash is some 30 ms of pure computing, which a virtual thread would not give way in. So hashes
/// run on a few threads of their own, half as many as there are processors, and the system shares
/// the processors fairly with all else. Whoever would wait for too long is answered 503.
public final class Argon2PasswordHasher implements PasswordHasher {
  private static final int SALT_BYTES = 16;
  private static final int MOST_WAITING = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_HASH = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Argon2Settings settings;
  private final RandomGenerator random;
  private final Bulkhead bulkhead;
  private final ExecutorService threads;

  /// @param random unguessable
  public Argon2PasswordHasher(RandomGenerator random) {
    this(random, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  private Argon2PasswordHasher(RandomGenerator random, int places) {
    this(
        Argon2Settings.OWASP,
        random,
        Bulkhead.of("signing in", places, MOST_WAITING, LONGEST_WAIT),
        places);
  }

  /// @param bulkhead lets as many in at once as there are places
  Argon2PasswordHasher(
      Argon2Settings settings, RandomGenerator random, Bulkhead bulkhead, int places) {
    this.settings = settings;
    this.random = random;
    this.bulkhead = bulkhead;
    var pool =
        new ThreadPoolExecutor(
            places,
            places,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(places),
            Thread.ofPlatform().daemon().name("password-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  @Override
  public PasswordHash hash(Password password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] secret = bytes(password);
    return inTurn(() -> new Argon2Text(settings, salt, settings.hash(secret, salt)).encoded());
  }

  /// Compares under the settings that the hash was made with.
  ///
  /// @throws IllegalArgumentException where the hash is none of ours
  @Override
  public boolean matches(Password password, PasswordHash hash) {
    var stored = Argon2Text.of(hash);
    byte[] secret = bytes(password);
    byte[] given = inTurn(() -> stored.settings().hash(secret, stored.salt()));
    return MessageDigest.isEqual(stored.hash(), given);
  }

  /// Shows how busy signing in is.
  public void bindTo(MeterRegistry registry) {
    bulkhead.bindTo(registry);
  }

  private static byte[] bytes(Password password) {
    return password.value().getBytes(UTF_8);
  }

  private <T> T inTurn(Supplier<T> work) {
    return bulkhead.call(() -> onOwnThread(work));
  }

  private <T> T onOwnThread(Supplier<T> work) {
    var result = threads.submit(work::get);
    try {
      return result.get(LONGEST_HASH.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("hashing failed", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("hashing took more than " + LONGEST_HASH, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while hashing", e);
    }
  }
}
