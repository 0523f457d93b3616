package dev.stridekeep.energy;

import dev.stridekeep.domain.measure.Energy;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up the segments of one person's motion. Not safe for use by several threads.
final class EnergySum {
  /// Part of the energy from which on a flag is raised for it.
  static final double WORTH_A_FLAG = 0.1;

  private final double mass;
  private final Rest rest;
  private final double standing;
  private final @Nullable HeartRatePower heart;
  private final Set<EnergyFlag> flags;
  private final double personSquare;

  private double seconds;
  private double gross;
  private double below;
  private double above;
  private double atRest;
  private double levelByDefault;
  private double outsideSpeed;
  private double outsideGrade;
  private boolean heartRateUsed;
  private boolean heartRateUnusable;

  EnergySum(Person person, double massKg, boolean totalsOnly) {
    mass = massKg;
    rest = Rest.of(person, massKg);
    standing = Math.max(LcdaWalking.STANDING * massKg, rest.watts());
    heart = HeartRatePower.of(person, massKg).orElse(null);
    flags = Uncertainty.flagsOf(person, massKg);
    if (totalsOnly) {
      flags.add(EnergyFlag.TOTALS_ONLY);
    }
    personSquare = Uncertainty.squareOf(flags);
    if (rest.assumed()) {
      flags.add(EnergyFlag.REST_ASSUMED);
    }
  }

  /// A segment in which the body stood.
  void stand(double time) {
    add(time, standing, standing * StrictMath.sqrt(square(Rest.SPREAD) + personSquare));
  }

  /// A segment in which the body moved.
  ///
  /// @param time [s]
  /// @param speed [m/s]
  /// @param grade NaN where unknown
  /// @param cadence [steps/min], NaN where unknown
  /// @param bpm heart rate, NaN where unknown
  void move(double time, double speed, double grade, double cadence, double bpm) {
    boolean level = Double.isNaN(grade);
    double i = level ? 0 : grade;
    boolean tooFast = !MotionPower.coversSpeed(speed, cadence);
    boolean tooSteep = !MotionPower.coversGrade(speed, i, cadence);
    double watts = Math.max(standing, MotionPower.of(speed, i, cadence) * mass);
    double off =
        square(Uncertainty.PERSON)
            + personSquare
            + Uncertainty.squareIf(level, Uncertainty.NO_GRADE)
            + Uncertainty.squareIf(tooFast || tooSteep, Uncertainty.OUTSIDE_FIT);
    double before = gross;
    blend(time, watts, off, bpm);
    double joules = gross - before;
    levelByDefault += level ? joules : 0;
    outsideSpeed += tooFast ? joules : 0;
    outsideGrade += tooSteep ? joules : 0;
  }

  /// Mixes the power by heart rate into that by motion. The square of the mixture's spread is that
  /// of both, and of their distance.
  private void blend(double time, double watts, double off, double bpm) {
    double trust = heart == null ? 0 : heart.trust(bpm);
    heartRateUnusable |= heart == null && HeartRatePower.plausible(bpm);
    if (heart == null || trust == 0) {
      add(time, watts, watts * StrictMath.sqrt(off));
      return;
    }
    heartRateUsed = true;
    double share = trust * off / (off + square(HeartRatePower.SPREAD));
    double byHeart = Math.max(standing, heart.watts(bpm));
    double apart = byHeart - watts;
    double variance =
        square((1 - share) * watts) * off
            + square(share * byHeart * HeartRatePower.SPREAD)
            + share * (1 - share) * square(apart);
    add(time, watts + share * apart, StrictMath.sqrt(variance));
  }

  /// The range does not reach below rest either.
  private void add(double time, double watts, double spread) {
    seconds += time;
    gross += watts * time;
    below += Math.min(spread, watts - rest.watts()) * time;
    above += spread * time;
    atRest += rest.watts() * time;
  }

  ActivityEnergy energy() {
    var all = EnumSet.noneOf(EnergyFlag.class);
    all.addAll(flags);
    raise(all, EnergyFlag.GRADE_UNKNOWN, levelByDefault > WORTH_A_FLAG * gross);
    raise(all, EnergyFlag.SPEED_OUTSIDE_STUDIES, outsideSpeed > WORTH_A_FLAG * gross);
    raise(all, EnergyFlag.GRADE_OUTSIDE_STUDIES, outsideGrade > WORTH_A_FLAG * gross);
    raise(all, EnergyFlag.HEART_RATE_USED, heartRateUsed);
    raise(all, EnergyFlag.HEART_RATE_UNUSABLE, heartRateUnusable);
    return new ActivityEnergy(
        new Energy(gross),
        new Energy(gross - below),
        new Energy(gross + above),
        new Energy(atRest),
        seconds,
        all,
        EnergyEstimator.VERSION);
  }

  private static void raise(Set<EnergyFlag> flags, EnergyFlag flag, boolean when) {
    if (when) {
      flags.add(flag);
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
