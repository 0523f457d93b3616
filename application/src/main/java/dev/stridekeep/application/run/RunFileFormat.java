package dev.stridekeep.application.run;

/// A kind of file that runs are kept in.
public enum RunFileFormat {
  /// GPS Exchange Format 1.1, with Garmin's TrackPointExtension.
  GPX("GPX", "application/gpx+xml"),
  /// Garmin Training Center Database 2.
  TCX("TCX", "application/vnd.garmin.tcx+xml"),
  /// Flexible and Interoperable Data Transfer, an activity file.
  FIT("FIT", "application/vnd.ant.fit"),
  /// RFC 7946; written only.
  GEO_JSON("GeoJSON", "application/geo+json");

  private final String title;
  private final String mediaType;

  RunFileFormat(String title, String mediaType) {
    this.title = title;
    this.mediaType = mediaType;
  }

  /// The name that people know it by.
  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }
}
