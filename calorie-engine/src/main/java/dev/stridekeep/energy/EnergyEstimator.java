package dev.stridekeep.energy;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.measure.Energy;
import dev.stridekeep.domain.measure.EnergyEstimate;
import java.util.Optional;

/// Gross energy of a run from the body's mass and its motion.
///
/// Each segment is standing ([LcdaWalking#STANDING]), walking ([LcdaWalking]), running
/// ([LooneyRunning]) or, from [#WALK_UP_TO] to [#RUN_FROM], a blend of the two: people change gait
/// around 2 m/s, not all at one speed. No segment costs less than standing.
///
/// The range is +-10 % of what lies above standing and +-10 % of standing alike: about one standard
/// deviation between persons of the same mass on the same course (7 %) and of the models. It widens
/// to +-15 % where most of the energy lies outside the speeds and grades that the models were
/// fitted to, and to +-20 % for bodies outside the masses that were measured.
///
/// Stateless and safe to share between threads.
public final class EnergyEstimator {
  /// Changes whenever a figure may change.
  public static final String VERSION = "energy-1";

  /// Up to this speed a moving body walks, [m/s].
  public static final double WALK_UP_TO = 1.9;

  /// From this speed on it runs, [m/s].
  public static final double RUN_FROM = 2.4;

  static final double USUAL_RANGE = 0.10;
  static final double EXTRAPOLATED_RANGE = 0.15;
  static final double UNUSUAL_BODY_RANGE = 0.20;

  private static final double MIN_USUAL_MASS = 40;
  private static final double MAX_USUAL_MASS = 120;
  private static final double FASTEST_FITTED = 6;
  private static final double STEEPEST_FITTED = 0.30;

  /// Energy of a motion; empty where the body's mass is unknown, for a mass is never guessed.
  ///
  /// @throws IllegalArgumentException where a segment's time or speed is negative or not finite
  public Optional<EnergyEstimate> estimate(BodyProfile body, Motion motion) {
    Double mass = body.massKg();
    if (mass == null) {
      return Optional.empty();
    }
    double perKilogram = 0;
    double extrapolated = 0;
    for (int i = 0; i < motion.segments(); i++) {
      double joules = watts(motion, i) * checked(motion.seconds(i), "time");
      perKilogram += joules;
      extrapolated += fitted(motion, i) ? 0 : joules;
    }
    double range = range(mass, extrapolated > perKilogram / 2);
    double gross = perKilogram * mass;
    return Optional.of(
        new EnergyEstimate(
            new Energy(gross), new Energy(gross * (1 - range)), new Energy(gross * (1 + range))));
  }

  /// Gross metabolic power of a moving body, [W/kg].
  static double movingPower(double speed, double grade) {
    double power;
    if (speed <= WALK_UP_TO) {
      power = LcdaWalking.wattsPerKilogram(speed, grade);
    } else if (speed >= RUN_FROM) {
      power = LooneyRunning.wattsPerKilogram(speed, grade);
    } else {
      double running = (speed - WALK_UP_TO) / (RUN_FROM - WALK_UP_TO);
      power =
          (1 - running) * LcdaWalking.wattsPerKilogram(speed, grade)
              + running * LooneyRunning.wattsPerKilogram(speed, grade);
    }
    return Math.max(LcdaWalking.STANDING, power);
  }

  private static double watts(Motion motion, int i) {
    double speed = checked(motion.speed(i), "speed");
    double grade = motion.grade(i);
    if (!motion.moving(i)) {
      return LcdaWalking.STANDING;
    }
    return movingPower(speed, Double.isNaN(grade) ? 0 : grade);
  }

  private static double checked(double value, String what) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a segment's " + what + " must be >= 0: " + value);
    }
    return value;
  }

  private static boolean fitted(Motion motion, int i) {
    return !motion.moving(i)
        || (motion.speed(i) <= FASTEST_FITTED && Math.abs(motion.grade(i)) <= STEEPEST_FITTED);
  }

  private static double range(double mass, boolean extrapolated) {
    if (mass < MIN_USUAL_MASS || mass > MAX_USUAL_MASS) {
      return UNUSUAL_BODY_RANGE;
    }
    return extrapolated ? EXTRAPOLATED_RANGE : USUAL_RANGE;
  }
}
