package dev.stridekeep.rest.run;

import dev.stridekeep.application.run.ReceivePoints;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.rest.run.BatchText.Unusual;
import java.util.Arrays;

/// One column of a batch at the resolution that it is stored at.
///
/// A decimal of at most 15 digits is one whole number over a power of ten, both exact as doubles,
/// so their quotient is the very double that a parser gives. With no more decimals than the
/// resolution has, that double times the resolution is within 1e-6 of a whole number, which
/// rounding gives: then the whole number is made directly.
final class StoredColumn {
  private static final double[] POWERS = new double[16];
  private static final int[] WHOLE_POWERS = new int[10];

  /// More digits than any value has that is in range; times 1e7 it fits a long.
  private static final long TOO_MANY = 100_000_000_000L;

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Math.pow(10, i);
    }
    for (int i = 0; i < WHOLE_POWERS.length; i++) {
      WHOLE_POWERS[i] = (int) POWERS[i];
    }
  }

  private final int resolution;
  private final double least;
  private final double most;
  private final boolean required;
  private int[] values;
  private int size;

  /// @param resolution decimals that are stored
  /// @param required whether a value that is missing or out of range refuses the batch; else it is
  ///     not known
  StoredColumn(int resolution, double least, double most, boolean required, int expected) {
    this.resolution = resolution;
    this.least = least;
    this.most = most;
    this.required = required;
    values = new int[expected];
  }

  int size() {
    return size;
  }

  /// The values; all of them unknown where the column was left out.
  int[] values(int n) {
    if (size == 0) {
      values = new int[n];
      Arrays.fill(values, Track.NO_VALUE);
    }
    return values;
  }

  void read(BatchText in) {
    in.take('[');
    do {
      if (size == values.length) {
        grow();
      }
      if (!required && in.takeNull()) {
        values[size++] = Track.NO_VALUE;
      } else {
        in.takeNumber();
        values[size++] = stored(in);
      }
    } while (in.takeCommaOr(']'));
  }

  private void grow() {
    if (size >= ReceivePoints.MAX_BATCH) {
      throw new Unusual();
    }
    values = Arrays.copyOf(values, Math.min(2 * size, ReceivePoints.MAX_BATCH));
  }

  private int stored(BatchText in) {
    int missing = resolution - in.decimals();
    if (missing >= 0 && in.digits() < TOO_MANY) {
      long units = in.digits() * WHOLE_POWERS[missing];
      long signed = in.isNegative() ? -units : units;
      return signed >= least * POWERS[resolution] && signed <= most * POWERS[resolution]
          ? (int) signed
          : outside();
    }
    double value = in.digits() / POWERS[in.decimals()];
    double signed = in.isNegative() ? -value : value;
    return signed >= least && signed <= most
        ? (int) Math.round(signed * POWERS[resolution])
        : outside();
  }

  private int outside() {
    if (required) {
      throw new Unusual();
    }
    return Track.NO_VALUE;
  }
}
