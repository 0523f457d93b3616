package dev.stridekeep.gps;

/// Adds ascent and descent up by hysteresis: a reference follows the altitude only where it is left
/// by more than a threshold, and then counts the whole way to it.
final class Climb {
  private final double threshold;
  private double level;
  private double reference;
  private double ascent;
  private double descent;

  /// @param threshold a change of altitude up to this is noise, [m]
  Climb(double threshold) {
    this.threshold = threshold;
  }

  /// Goes on by a change of altitude, [m].
  void by(double change) {
    level += change;
    if (level > reference + threshold) {
      ascent += level - reference;
      reference = level;
    } else if (level < reference - threshold) {
      descent += reference - level;
      reference = level;
    }
  }

  double ascent() {
    return ascent;
  }

  double descent() {
    return descent;
  }
}
