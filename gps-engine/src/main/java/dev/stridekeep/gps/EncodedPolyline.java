package dev.stridekeep.gps;

/// Google's encoded polyline: a line as printable ASCII, some 2 characters a point at precision 5.
///
/// Coordinates are rounded to a number of decimal places, half away from zero; each is told as the
/// difference from the one before; the sign goes into the lowest bit; groups of five bits follow,
/// the lowest first, each plus 63 and, where more follow, plus 32. Precision 5 is Google's own, 6
/// that of OSRM and Valhalla. Longitudes stay within +-180 deg: across the antimeridian the
/// difference is one of nearly 360 deg, as decoders expect.
public final class EncodedPolyline {
  /// Beyond this the last place is below what a double of degrees resolves well.
  private static final int MOST_PRECISE = 9;

  private EncodedPolyline() {}

  /// @param lat latitudes, [deg]
  /// @param lng longitudes, as many, [deg]
  /// @param precision decimal places, 0 to 9
  public static String encode(double[] lat, double[] lng, int precision) {
    if (lat.length != lng.length) {
      throw new IllegalArgumentException(lat.length + " latitudes, " + lng.length + " longitudes");
    }
    if (precision < 0 || precision > MOST_PRECISE) {
      throw new IllegalArgumentException("precision must be 0 to 9: " + precision);
    }
    double scale = 1;
    for (int p = 0; p < precision; p++) {
      scale *= 10;
    }
    var text = new StringBuilder(4 * lat.length + 8);
    long lastLat = 0;
    long lastLng = 0;
    for (int i = 0; i < lat.length; i++) {
      long y = rounded(lat[i] * scale);
      long x = rounded(lng[i] * scale);
      append(text, y - lastLat);
      append(text, x - lastLng);
      lastLat = y;
      lastLng = x;
    }
    return text.toString();
  }

  private static long rounded(double value) {
    long away = Math.round(Math.abs(value));
    return value < 0 ? -away : away;
  }

  private static void append(StringBuilder text, long difference) {
    long rest = (difference << 1) ^ (difference >> 63);
    while (rest >= 0x20) {
      text.append((char) ((rest & 0x1f | 0x20) + 63));
      rest >>>= 5;
    }
    text.append((char) (rest + 63));
  }
}
