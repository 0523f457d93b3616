package dev.stridekeep.energy;

import java.util.EnumSet;
import java.util.Set;

/// How far an estimate may be off, as a fraction of it: independent causes, added as squares.
///
/// [#PERSON] holds for everyone: runners and walkers of the same mass on the same course spread by
/// 6 to 9 % (Black et al. 2018), the models by a little more. The others are judgements in keeping
/// with what their sources say, not measurements.
final class Uncertainty {
  static final double PERSON = 0.10;
  static final double OLDER = 0.07;
  static final double CHILD = 0.20;
  static final double UNUSUAL_MASS = 0.17;
  static final double NO_GRADE = 0.08;
  static final double OUTSIDE_FIT = 0.12;
  static final double TOTALS_ONLY = 0.15;

  /// Oldest runner behind [LooneyRunning], [years].
  static final int OLDEST = 44;

  /// Youngest runner behind [LooneyRunning], [years].
  static final int YOUNGEST = 18;

  private Uncertainty() {}

  /// What is unusual about a person.
  static Set<EnergyFlag> flagsOf(Person person, double massKg) {
    var flags = EnumSet.noneOf(EnergyFlag.class);
    var age = person.age();
    if (age != null && !person.hasAge()) {
      flags.add(EnergyFlag.AGE_IMPLAUSIBLE);
    } else if (age != null && age < YOUNGEST) {
      flags.add(EnergyFlag.CHILD);
    } else if (age != null && age > OLDEST) {
      flags.add(EnergyFlag.AGE_OUTSIDE_STUDIES);
    }
    if (massKg < KeytelHeartRate.MIN_MASS || massKg > KeytelHeartRate.MAX_MASS) {
      flags.add(EnergyFlag.MASS_OUTSIDE_STUDIES);
    }
    return flags;
  }

  /// Square of what the flags that are known beforehand add to [#PERSON].
  static double squareOf(Set<EnergyFlag> flags) {
    return squareIf(flags.contains(EnergyFlag.CHILD), CHILD)
        + squareIf(flags.contains(EnergyFlag.AGE_OUTSIDE_STUDIES), OLDER)
        + squareIf(flags.contains(EnergyFlag.MASS_OUTSIDE_STUDIES), UNUSUAL_MASS)
        + squareIf(flags.contains(EnergyFlag.TOTALS_ONLY), TOTALS_ONLY);
  }

  static double squareIf(boolean holds, double spread) {
    return holds ? spread * spread : 0;
  }
}
