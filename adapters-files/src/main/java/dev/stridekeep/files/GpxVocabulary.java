package dev.stridekeep.files;

import javax.xml.stream.XMLStreamReader;

/// GPX 1.0 and 1.1. Of several values of one kind in a trackpoint the first counts; a stated
/// accuracy counts more than the dilution of precision.
final class GpxVocabulary implements XmlVocabulary {
  /// Metres of accuracy for each unit of horizontal dilution: phones write accuracy / 4.
  static final double METRES_PER_HDOP = 4;

  private final RunCollector run;
  private final FieldText attribute = new FieldText();
  private boolean inPoint;
  private long time;
  private double latitude;
  private double longitude;
  private double altitude;
  private double hdop;
  private double accuracy;
  private double heartRate;
  private double cadence;

  GpxVocabulary(RunCollector run) {
    this.run = run;
  }

  @Override
  public String trackpoint() {
    return "trkpt";
  }

  @Override
  public boolean begin(XmlTag tag, XMLStreamReader at) {
    switch (tag) {
      case TRK -> run.beginTrack();
      case TRKSEG -> run.beginSegment();
      case TRKPT, RTEPT -> beginPoint(at);
      case ELE, TIME, HDOP, HR, CAD, ACCURACY -> {
        return inPoint;
      }
      default -> {}
    }
    return false;
  }

  private void beginPoint(XMLStreamReader at) {
    inPoint = true;
    time = 0;
    latitude = Double.NaN;
    longitude = Double.NaN;
    altitude = Double.NaN;
    hdop = Double.NaN;
    accuracy = Double.NaN;
    heartRate = Double.NaN;
    cadence = Double.NaN;
    for (int i = 0; i < at.getAttributeCount(); i++) {
      switch (at.getAttributeLocalName(i)) {
        case "lat" -> latitude = attribute.set(at.getAttributeValue(i)).number();
        case "lon" -> longitude = attribute.set(at.getAttributeValue(i)).number();
        default -> {}
      }
    }
  }

  @Override
  public void end(XmlTag tag, FieldText text) {
    if (!inPoint) {
      return;
    }
    switch (tag) {
      case TRKPT -> endPoint();
      case RTEPT -> {
        inPoint = false;
        run.addRoutePoint(latitude, longitude);
      }
      case TIME -> time = time == 0 ? text.timeMillis() : time;
      case ELE -> altitude = first(altitude, text);
      case HDOP -> hdop = first(hdop, text);
      case ACCURACY -> accuracy = first(accuracy, text);
      case HR -> heartRate = first(heartRate, text);
      case CAD -> cadence = first(cadence, text);
      default -> {}
    }
  }

  private static double first(double known, FieldText text) {
    return Double.isNaN(known) ? text.number() : known;
  }

  private void endPoint() {
    inPoint = false;
    run.add(
        time,
        latitude,
        longitude,
        altitude,
        Double.isNaN(accuracy) ? hdop * METRES_PER_HDOP : accuracy,
        heartRate,
        cadence);
  }

  @Override
  public void damaged() {
    if (inPoint) {
      endPoint();
    }
  }
}
