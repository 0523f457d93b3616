package dev.stridekeep.rest.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stridekeep.rest.problem.Problem;
import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.time.Duration;

/// So many of something in a time, counted for each key, on this node. Token buckets: all at once
/// or spread, then as they refill.
final class RateLimit {
  /// Most keys counted at once, some 20 MB; of more, those not seen for longest start anew.
  private static final int MOST_KEYS = 50_000;

  private static final double NANOS_PER_SECOND = 1e9;

  private final String what;
  private final Cache<String, Bucket> buckets;
  private final int many;
  private final Duration period;
  private final TimeMeter meter;

  /// @param what is limited, for the answer
  RateLimit(String what, int many, Duration period, Ticker ticker) {
    this.what = what;
    this.many = many;
    this.period = period;
    this.meter = new Meter(ticker);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            // Full again after this, but for those who were let in at the same moment.
            .expireAfterAccess(period.multipliedBy(2))
            .ticker(ticker)
            .build();
  }

  /// Counts one.
  ///
  /// @throws ProblemException 429 with `Retry-After` where it is one too many
  void take(String key) {
    var probe = bucket(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw tooMany(probe.getNanosToWaitForRefill());
    }
  }

  /// Counts nothing, and refuses where one more would be too many.
  void require(String key) {
    var bucket = buckets.getIfPresent(key);
    if (bucket != null) {
      var probe = bucket.estimateAbilityToConsume(1);
      if (!probe.canBeConsumed()) {
        throw tooMany(probe.getNanosToWaitForRefill());
      }
    }
  }

  /// Counts one that has happened, allowed or not: many at the same moment are paid for afterwards.
  void note(String key) {
    long _ = bucket(key).consumeIgnoringRateLimits(1);
  }

  private Bucket bucket(String key) {
    return buckets.get(
        key,
        _ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, period))
                .withCustomTimePrecision(meter)
                .build());
  }

  private ProblemException tooMany(long waitNanos) {
    long seconds = Math.max(1, (long) Math.ceil(waitNanos / NANOS_PER_SECOND));
    return Problem.of(
            ProblemType.RATE_LIMITED, "Too many " + what + ": try again in " + seconds + " s.")
        .with(HeaderValues.create(HeaderNames.RETRY_AFTER, seconds))
        .exception();
  }

  /// Time as the cache counts it too.
  private record Meter(Ticker ticker) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
