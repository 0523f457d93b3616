package dev.stridekeep.energy;

/// What a reader of an estimate should know of it. The number stands; its range is wider for it
/// unless said otherwise.
public enum EnergyFlag {
  /// Under 18 years: no model here was made for children, who spend more per kilogram.
  CHILD,
  /// Over 44 years, the oldest runner behind the running model.
  AGE_OUTSIDE_STUDIES,
  /// The age cannot be one (under 5 or over 110 years) and counts as unknown. No wider for it.
  AGE_IMPLAUSIBLE,
  /// Outside 47 to 120 kg.
  MASS_OUTSIDE_STUDIES,
  /// More than a tenth of the energy is at speeds that the models were not made for.
  SPEED_OUTSIDE_STUDIES,
  /// More than a tenth of the energy is on slopes that the models were not made for.
  GRADE_OUTSIDE_STUDIES,
  /// More than a tenth of the energy was spent moving at an unknown grade, counted as level.
  GRADE_UNKNOWN,
  /// Only a device's totals were known: one mean speed stands for all.
  TOTALS_ONLY,
  /// Rest is the mean per kilogram, as sex, age or height is unknown. It moves net, not gross.
  REST_ASSUMED,
  /// Heart rate was part of the estimate. Where it disagrees, the range is wider; else narrower.
  HEART_RATE_USED,
  /// There was heart rate that could not be used for this person. No wider for it.
  HEART_RATE_UNUSABLE
}
