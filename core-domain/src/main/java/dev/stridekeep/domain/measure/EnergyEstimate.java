package dev.stridekeep.domain.measure;

/// Gross energy of an activity with the range that it lies in for about two persons in three.
///
/// @param gross everything the body spent during the activity, rest included
/// @param low lower end of the range, <= gross
/// @param high upper end of the range, >= gross
public record EnergyEstimate(Energy gross, Energy low, Energy high) {
  public EnergyEstimate {
    if (low.joules() > gross.joules() || high.joules() < gross.joules()) {
      throw new IllegalArgumentException(
          "energy range must hold its estimate: " + low + " .. " + gross + " .. " + high);
    }
  }
}
