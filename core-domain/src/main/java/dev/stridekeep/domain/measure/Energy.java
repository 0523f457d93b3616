package dev.stridekeep.domain.measure;

/// Energy spent by a body, [J]; told to people in kcal (1 kcal = 4184 J).
///
/// @param joules finite and >= 0
public record Energy(double joules) {
  /// The thermochemical kilocalorie, [J].
  public static final double JOULES_PER_KCAL = 4184;

  public Energy {
    if (!(joules >= 0 && joules < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("energy must be finite and >= 0 J: " + joules);
    }
  }

  public static Energy ofKcal(double kcal) {
    return new Energy(kcal * JOULES_PER_KCAL);
  }

  public double kcal() {
    return joules / JOULES_PER_KCAL;
  }
}
