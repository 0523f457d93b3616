package dev.stridekeep.files;

import javax.xml.stream.XMLStreamReader;

/// Garmin Training Center Database 1 and 2. A break between two tracks of one lap is a pause; the
/// border of a lap alone is none.
final class TcxVocabulary implements XmlVocabulary {
  private final RunCollector run;
  private final FieldText attribute = new FieldText();
  private boolean inPoint;
  private boolean lapHasTrack;
  private long lapStart;
  private long time;
  private double latitude;
  private double longitude;
  private double altitude;
  private double heartRate;
  private double cadence;

  TcxVocabulary(RunCollector run) {
    this.run = run;
  }

  @Override
  public String trackpoint() {
    return "Trackpoint";
  }

  @Override
  public boolean begin(XmlTag tag, XMLStreamReader at) {
    switch (tag) {
      case ACTIVITY -> {
        if (run.hasContent()) {
          run.anotherRun();
        }
      }
      case LAP -> beginLap(at);
      case TRACK -> {
        if (lapHasTrack) {
          run.beginSegment();
        }
        lapHasTrack = true;
      }
      case TRACKPOINT -> beginPoint();
      case TCX_TIME, LATITUDE, LONGITUDE, ALTITUDE, VALUE, TCX_CADENCE -> {
        return inPoint;
      }
      case DISTANCE, TOTAL_TIME -> {
        return true;
      }
      default -> {}
    }
    return false;
  }

  private void beginLap(XMLStreamReader at) {
    lapHasTrack = false;
    lapStart = 0;
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals("StartTime")) {
        lapStart = attribute.set(at.getAttributeValue(i)).timeMillis();
        run.totals.stretch(lapStart, 0);
      }
    }
  }

  private void beginPoint() {
    inPoint = true;
    time = 0;
    latitude = Double.NaN;
    longitude = Double.NaN;
    altitude = Double.NaN;
    heartRate = Double.NaN;
    cadence = Double.NaN;
  }

  @Override
  public void end(XmlTag tag, FieldText text) {
    switch (tag) {
      case TRACKPOINT -> endPoint();
      case TCX_TIME -> time = inPoint ? text.timeMillis() : time;
      case LATITUDE -> latitude = inPoint ? text.number() : latitude;
      case LONGITUDE -> longitude = inPoint ? text.number() : longitude;
      case ALTITUDE -> altitude = inPoint ? text.number() : altitude;
      case VALUE -> heartRate = inPoint ? text.number() : heartRate;
      case TCX_CADENCE -> cadence = inPoint ? text.number() : cadence;
      case DISTANCE -> {
        if (inPoint) {
          run.totals.runningMetres(text.number());
        } else {
          run.totals.addMetres(text.number());
        }
      }
      case TOTAL_TIME -> {
        double seconds = text.number();
        run.totals.addTimerSeconds(seconds);
        run.totals.stretch(lapStart, seconds);
      }
      default -> {}
    }
  }

  private void endPoint() {
    inPoint = false;
    run.add(time, latitude, longitude, altitude, Double.NaN, heartRate, cadence);
  }

  @Override
  public void damaged() {
    if (inPoint) {
      endPoint();
    }
  }
}
