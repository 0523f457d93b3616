package dev.stridekeep.testkit.generator;

import java.util.Random;

/// The state of a receiver from second to second.
final class GpsReceiver {
  private static final double BURST_SECONDS = 8;
  private static final double COLD_START_SECONDS = 20;

  private final GpsErrors errors;
  private final Random random;
  private double slowEast;
  private double slowNorth;
  private double burstEast;
  private double burstNorth;
  private double burstLeft_s;
  private double dropoutLeft_s;
  private double cold = 1;

  GpsReceiver(GpsErrors errors, Random random) {
    this.errors = errors;
    this.random = random;
    slowEast = errors.slow() * random.nextGaussian();
    slowNorth = errors.slow() * random.nextGaussian();
  }

  /// Lives through one second.
  void advance() {
    double keep = StrictMath.exp(-1 / errors.slowSeconds());
    double fresh = errors.slow() * StrictMath.sqrt(1 - keep * keep);
    slowEast = keep * slowEast + fresh * random.nextGaussian();
    slowNorth = keep * slowNorth + fresh * random.nextGaussian();
    cold *= StrictMath.exp(-1 / COLD_START_SECONDS);
    burstLeft_s--;
    dropoutLeft_s--;
    if (happens(errors.burstsPerHour())) {
      burstLeft_s = 1 + BURST_SECONDS * random.nextDouble();
      burstEast = errors.burstMetres() * random.nextGaussian();
      burstNorth = errors.burstMetres() * random.nextGaussian();
    }
    if (happens(errors.dropoutsPerHour())) {
      dropoutLeft_s = 10 + 30 * random.nextDouble();
    }
  }

  boolean hasFix() {
    return dropoutLeft_s <= 0;
  }

  boolean recordsTwice() {
    return happens(errors.duplicatesPerHour());
  }

  /// Where the receiver believes to be.
  Place measure(Place truth) {
    double burst = burstLeft_s > 0 ? 1 : 0;
    double offset = errors.coldStartMetres() * cold;
    return new Place(
        truth.east() + slowEast + offset + burst * burstEast + white(),
        truth.north() + slowNorth - offset / 2 + burst * burstNorth + white(),
        truth.up());
  }

  /// The radius that the receiver claims, [m]: 1.5 standard deviations of an axis hold 68 % in two
  /// dimensions. It knows of a cold start and hardly of reflections.
  double claimedAccuracy() {
    double axis = StrictMath.hypot(errors.slow(), errors.white());
    double burst = burstLeft_s > 0 ? 0.3 * errors.burstMetres() : 0;
    double claimed = 1.5 * axis + errors.coldStartMetres() * cold + burst;
    return Math.max(1, claimed * (0.8 + 0.4 * random.nextDouble()));
  }

  private double white() {
    return errors.white() * random.nextGaussian();
  }

  private boolean happens(double perHour) {
    return random.nextDouble() < perHour / 3600;
  }
}
