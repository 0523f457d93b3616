package dev.stridekeep.files;

import java.util.Map;

/// The elements of GPX and TCX that say something of a run, by their local names. The prefix does
/// not count: devices choose it freely, and files that were cut lose its declaration.
enum XmlTag {
  GPX,
  TRK,
  TRKSEG,
  TRKPT,
  RTEPT,
  ELE,
  TIME,
  HDOP,
  HR,
  CAD,
  ACCURACY,

  TCX,
  ACTIVITY,
  LAP,
  TRACK,
  TRACKPOINT,
  TCX_TIME,
  LATITUDE,
  LONGITUDE,
  ALTITUDE,
  DISTANCE,
  TOTAL_TIME,
  VALUE,
  TCX_CADENCE,

  OTHER;

  private static final Map<String, XmlTag> BY_NAME =
      Map.ofEntries(
          Map.entry("gpx", GPX),
          Map.entry("trk", TRK),
          Map.entry("trkseg", TRKSEG),
          Map.entry("trkpt", TRKPT),
          Map.entry("rtept", RTEPT),
          Map.entry("ele", ELE),
          Map.entry("time", TIME),
          Map.entry("hdop", HDOP),
          // Garmin, Cluetrust and Strava; Amazfit
          Map.entry("hr", HR),
          Map.entry("heartrate", HR),
          Map.entry("cad", CAD),
          Map.entry("cadence", CAD),
          // OpenTracks; others; Apple
          Map.entry("accuracy_horizontal", ACCURACY),
          Map.entry("accuracy", ACCURACY),
          Map.entry("hAcc", ACCURACY),
          Map.entry("TrainingCenterDatabase", TCX),
          Map.entry("Activity", ACTIVITY),
          Map.entry("Course", ACTIVITY),
          Map.entry("Lap", LAP),
          Map.entry("Track", TRACK),
          Map.entry("Trackpoint", TRACKPOINT),
          Map.entry("Time", TCX_TIME),
          Map.entry("LatitudeDegrees", LATITUDE),
          Map.entry("LongitudeDegrees", LONGITUDE),
          Map.entry("AltitudeMeters", ALTITUDE),
          Map.entry("DistanceMeters", DISTANCE),
          Map.entry("TotalTimeSeconds", TOTAL_TIME),
          Map.entry("Value", VALUE),
          Map.entry("Cadence", TCX_CADENCE),
          Map.entry("RunCadence", TCX_CADENCE));

  static XmlTag of(String localName) {
    return BY_NAME.getOrDefault(localName, OTHER);
  }

  static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
