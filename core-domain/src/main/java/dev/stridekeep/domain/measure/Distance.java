package dev.stridekeep.domain.measure;

/// A horizontal length along the ground, 0 or more, [m].
///
/// @param metres finite and >= 0
public record Distance(double metres) implements Comparable<Distance> {
  /// The international mile, [m].
  public static final double METRES_PER_MILE = 1609.344;

  public static final Distance ZERO = new Distance(0);

  public Distance {
    if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("distance must be finite and >= 0 m: " + metres);
    }
  }

  public static Distance ofMetres(double metres) {
    return new Distance(metres);
  }

  public static Distance ofKilometres(double kilometres) {
    return new Distance(kilometres * 1000);
  }

  public static Distance ofMiles(double miles) {
    return new Distance(miles * METRES_PER_MILE);
  }

  @Override
  public int compareTo(Distance other) {
    return Double.compare(metres, other.metres);
  }
}
