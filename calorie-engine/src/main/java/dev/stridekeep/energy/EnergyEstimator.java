package dev.stridekeep.energy;

import dev.stridekeep.domain.account.BodyProfile;
import java.time.LocalDate;
import java.util.Optional;

/// Energy of a run, gross and net with a range, from the body and its motion.
///
/// **Which model.** A moving segment is walked or run by its speed, and by its cadence where given
/// ([Gait]); its power is that of [MotionPower] for its speed and grade. A standing segment costs
/// [LcdaWalking#STANDING]. No segment costs less than standing, nor less than rest. Where sex and
/// age are known, a heart rate inside the range that it was studied in is mixed into moving
/// segments ([HeartRatePower]), both weighted by the inverse of their variances: a fifth on a
/// measured way, half where only a device's totals are known.
///
/// **Which time.** Energy is told for the counted time, which is the segments of the [Motion]: not
/// for pauses that the runner pressed, nor for gaps that the GPS engine leaves out, neither as
/// exercise nor as rest. Standing inside the counted time counts. Rest is taken over the same time,
/// so net is what the run cost on top of it.
///
/// **Which body.** Without a mass there is no number. Children, and ages and masses that nobody
/// studied, are flagged ([EnergyFlag]) and given a wider range; the number itself is not bent.
///
/// **Which range.** About +-10 % for a person, wider for every cause in [Uncertainty]. The causes
/// of a segment add as squares; segments add straight, for what makes a person unusual makes every
/// segment so. So energy, rest and range each are sums over segments.
///
/// Stateless, deterministic to the bit, and safe to share between threads.
public final class EnergyEstimator {
  /// Changes whenever a figure may change.
  public static final String VERSION = "energy-2";

  /// Energy of a motion of a body as it is on a day.
  ///
  /// @throws IllegalArgumentException where a segment's time or speed is negative or not finite
  public Optional<ActivityEnergy> estimate(BodyProfile body, LocalDate day, Motion motion) {
    return estimate(Person.of(body, day), motion);
  }

  /// Energy of a motion; empty where the body's mass is unknown, for a mass is never guessed.
  ///
  /// @throws IllegalArgumentException where a segment's time or speed is negative or not finite
  public Optional<ActivityEnergy> estimate(Person person, Motion motion) {
    Double mass = person.massKg();
    if (mass == null) {
      return Optional.empty();
    }
    var tally = new EnergySum(person, mass, motion.totalsOnly());
    for (int i = 0; i < motion.segments(); i++) {
      double seconds = checked(motion.seconds(i), "time");
      double speed = checked(motion.speed(i), "speed");
      if (motion.moving(i)) {
        tally.move(seconds, speed, motion.grade(i), motion.cadence(i), motion.heartRate(i));
      } else {
        tally.stand(seconds);
      }
    }
    return Optional.of(tally.energy());
  }

  private static double checked(double value, String what) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a segment's " + what + " must be >= 0: " + value);
    }
    return value;
  }
}
