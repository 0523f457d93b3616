package dev.stridekeep.cli.accuracy;

import dev.stridekeep.cli.accuracy.Method.Estimate;
import dev.stridekeep.cli.accuracy.Sample.Collection;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A figure of a run that is held against what is known of it.
///
/// @param unit of the error
/// @param relative whether the error is told in % of the truth
/// @param graded whether it needs a sample's good reference of the distance
/// @param group that a sample is told in
record Measure(
    String key,
    String title,
    String unit,
    Collection collection,
    boolean relative,
    boolean graded,
    Function<Sample, String> group,
    ToDoubleFunction<Sample> truth,
    ToDoubleFunction<Estimate> estimate) {

  static final Measure SYNTHETIC_DISTANCE =
      new Measure(
          "distance.synthetic",
          "Distance of synthetic runs",
          "%",
          Collection.SYNTHETIC,
          true,
          true,
          Sample::group,
          Sample::distance,
          Estimate::distance);

  static final Measure RECORDED_DISTANCE =
      new Measure(
          "distance.recorded",
          "Distance of recorded runs, by the grade of the reference",
          "%",
          Collection.RECORDED,
          true,
          true,
          sample -> "grade " + sample.group(),
          Sample::distance,
          Estimate::distance);

  static final Measure MOVING =
      new Measure(
          "moving",
          "Moving time of synthetic runs",
          "s",
          Collection.SYNTHETIC,
          false,
          true,
          Sample::group,
          Sample::moving,
          Estimate::moving);

  static final Measure ASCENT =
      new Measure(
          "ascent",
          "Ascent of synthetic runs, by the sensor of the altitude",
          "m",
          Collection.SYNTHETIC,
          false,
          true,
          Sample::sensor,
          Sample::ascent,
          Estimate::ascent);

  static final Measure DESCENT =
      new Measure(
          "descent",
          "Descent of synthetic runs, by the sensor of the altitude",
          "m",
          Collection.SYNTHETIC,
          false,
          true,
          Sample::sensor,
          Sample::descent,
          Estimate::descent);

  static final Measure RECORDED_ASCENT =
      new Measure(
          "ascent.recorded",
          "Ascent of recorded runs, against what the device or its service says",
          "m",
          Collection.RECORDED,
          false,
          false,
          _ -> "told",
          Sample::ascent,
          Estimate::ascent);

  /// With sign: more than 0 is too much; NaN where either is unknown.
  double error(Sample sample, Estimate estimated) {
    double truthOf = truth.applyAsDouble(sample);
    double off = estimate.applyAsDouble(estimated) - truthOf;
    return relative ? 100 * off / truthOf : off;
  }
}
