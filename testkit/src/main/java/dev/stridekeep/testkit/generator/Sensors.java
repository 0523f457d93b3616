package dev.stridekeep.testkit.generator;

import java.util.Random;

/// The slow sensors of a device: height, heart rate and cadence, from second to second.
final class Sensors {
  private static final double REST_BPM = 70;
  private static final double BPM_PER_SPEED = 32;
  private static final double MAX_BPM = 188;
  private static final double HEART_SECONDS = 25;
  private static final double RUNNING_FROM = 2.0;

  private final RunScript script;
  private final Random random;
  private final double heightOffset;
  private double heightDrift;
  private double heart = REST_BPM + 15;
  private double speed;

  Sensors(RunScript script, Random random) {
    this.script = script;
    this.random = random;
    heightOffset = script.altimeter().offset * random.nextGaussian();
  }

  /// Lives through one second at a speed [m/s].
  void advance(double speedNow) {
    speed = speedNow;
    double keep = StrictMath.exp(-1 / script.altimeter().driftSeconds);
    double fresh = script.altimeter().drift * StrictMath.sqrt(1 - keep * keep);
    heightDrift = keep * heightDrift + fresh * random.nextGaussian();
    double wanted = Math.min(MAX_BPM, REST_BPM + BPM_PER_SPEED * speed);
    heart += (wanted - heart) / HEART_SECONDS + 0.4 * random.nextGaussian();
  }

  /// Metres; NaN without an altimeter.
  double height(Place truth) {
    return script.altimeter() == Altimeter.NONE
        ? Double.NaN
        : truth.up()
            + heightOffset
            + heightDrift
            + script.altimeter().white * random.nextGaussian();
  }

  /// Beats per minute; NaN without a sensor.
  double heartRate() {
    return script.heartRate() ? Math.clamp(heart, 40, 210) : Double.NaN;
  }

  /// Steps per minute; NaN without a sensor.
  double cadence() {
    if (!script.cadence()) {
      return Double.NaN;
    }
    if (speed <= 0) {
      return 0;
    }
    double steps = speed >= RUNNING_FROM ? 140 + 10 * speed : 60 + 36 * speed;
    return steps + 1.5 * random.nextGaussian();
  }
}
