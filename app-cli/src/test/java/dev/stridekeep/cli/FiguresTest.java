package dev.stridekeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.phone.client.RunReply.SplitReply;
import dev.stridekeep.phone.client.SummaryReply;
import dev.stridekeep.phone.client.SummaryReply.BestEffortReply;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  private static final Figures WHOLE =
      new Figures(
          new SummaryReply(
              1839.3,
              "positions",
              3723.0,
              663.26,
              360.6,
              2.7731,
              31.4,
              29.6,
              141.24,
              List.of(120.58, 161.82),
              null,
              152.0,
              171.0,
              164.0,
              List.of(
                  new BestEffortReply(400, 121.04, 7),
                  new BestEffortReply(1000, 340, 0),
                  new BestEffortReply(1609.344, 580.1234, 12)),
              1903,
              12,
              "gps-1+energy-1"),
          List.of(
              new SplitReply(0, 1000, 381, 360, 20.2),
              new SplitReply(1, 839.3, 3342, 303.26, null)));

  private static final Figures BARE =
      new Figures(
          new SummaryReply(
              5000.0,
              "device",
              0.0,
              0.0,
              null,
              null,
              null,
              null,
              null,
              null,
              "massKg",
              null,
              null,
              null,
              List.of(),
              0,
              0,
              "gps-1+energy-1"),
          List.of());

  @Test
  void figures_are_told_in_the_words_of_runners() {
    assertEquals(
        """
          Distance      1.84 km
          Moving time   11:03 of 1:02:03
          Pace          6:01 /km
          Ascent        31 m up, 30 m down
          Energy        141 kcal (121 to 162)
          Heart rate    152 bpm on average, 171 at most
          Cadence       164 steps/min
          Best efforts  400 m in 2:01
                        1 km in 5:40
                        1 mi in 9:40
          Points        1,903, of which 12 were left out
          Splits         1   1.00 km      6:21    6:00 /km  20 m up
                         2     839 m     55:42    6:01 /km\
        """,
        String.join("\n", FiguresText.of(WHOLE)));
  }

  @Test
  void what_is_unknown_is_called_unknown() {
    assertEquals(
        """
          Distance      5.00 km, as the device says
          Moving time   0:00 of 0:00
          Pace          unknown
          Ascent        unknown
          Energy        unknown: the runner's body mass is missing
          Points        0\
        """,
        String.join("\n", FiguresText.of(BARE)));
  }

  @Test
  void the_json_has_the_fields_of_the_interface_in_one_line() {
    assertEquals(
        "{\"distanceMeters\":1839.3,\"distanceSource\":\"positions\",\"elapsedSeconds\":3723,"
            + "\"movingSeconds\":663.26,\"averagePaceSecondsPerKm\":360.6,"
            + "\"averageSpeedMetersPerSecond\":2.773,\"ascentMeters\":31.4,\"descentMeters\":29.6,"
            + "\"energyKcal\":141.2,\"energyKcalRange\":[120.6,161.8],\"averageHeartRate\":152,"
            + "\"maxHeartRate\":171,\"averageCadence\":164,\"bestEfforts\":["
            + "{\"distanceMeters\":400,\"seconds\":121.04,\"startSeq\":7},"
            + "{\"distanceMeters\":1000,\"seconds\":340,\"startSeq\":0},"
            + "{\"distanceMeters\":1609.344,\"seconds\":580.123,\"startSeq\":12}],"
            + "\"points\":1903,\"rejectedPoints\":12,\"engineVersion\":\"gps-1+energy-1\","
            + "\"splits\":[{\"index\":0,\"distanceMeters\":1000,\"elapsedSeconds\":381,"
            + "\"movingSeconds\":360,\"ascentMeters\":20.2},{\"index\":1,\"distanceMeters\":839.3,"
            + "\"elapsedSeconds\":3342,\"movingSeconds\":303.26,\"ascentMeters\":null}],"
            + "\"warnings\":[\"cut \\\"off\\\"\\n\"]}",
        FiguresJson.of(WHOLE, List.of("cut \"off\"\n")));
  }

  @Test
  void what_is_unknown_is_null_in_the_json() {
    assertEquals(
        "{\"distanceMeters\":5000,\"distanceSource\":\"device\",\"elapsedSeconds\":0,"
            + "\"movingSeconds\":0,\"averagePaceSecondsPerKm\":null,"
            + "\"averageSpeedMetersPerSecond\":null,\"ascentMeters\":null,\"descentMeters\":null,"
            + "\"energyKcal\":null,\"energyKcalRange\":null,\"energyMissing\":\"massKg\","
            + "\"averageHeartRate\":null,\"maxHeartRate\":null,\"averageCadence\":null,"
            + "\"bestEfforts\":[],\"points\":0,\"rejectedPoints\":0,"
            + "\"engineVersion\":\"gps-1+energy-1\",\"splits\":[],\"warnings\":[]}",
        FiguresJson.of(BARE, List.of()));
  }
}
