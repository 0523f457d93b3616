package dev.stridekeep.phone;

/// How a phone sends.
///
/// @param batchPoints points in a batch, 1 to 3,600
public record PhoneSettings(int batchPoints, Backoff backoff) {
  /// A batch a minute at one point a second.
  public static final PhoneSettings CAREFUL = new PhoneSettings(60, Backoff.CAREFUL);

  private static final int MAX_BATCH_POINTS = 3600;

  public PhoneSettings {
    if (batchPoints < 1 || batchPoints > MAX_BATCH_POINTS) {
      throw new IllegalArgumentException("a batch is 1 to 3,600 points: " + batchPoints);
    }
  }

  public PhoneSettings withBatchPoints(int other) {
    return new PhoneSettings(other, backoff);
  }
}
