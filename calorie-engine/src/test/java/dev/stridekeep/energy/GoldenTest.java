package dev.stridekeep.energy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.domain.account.Sex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The figures of this version to the bit, for a grid of bodies and motions: gross, low, high and
/// rest of a minute, [J].
///
/// Where a figure moves on purpose: raise [EnergyEstimator#VERSION], say in `docs/energy.md` what
/// moved and why, and write the new file with `-Dgolden.write=true`. The old files stay.
class GoldenTest {
  private static final Path FILE =
      Path.of("src/test/resources/golden", EnergyEstimator.VERSION + ".txt");

  private static final List<Person> PEOPLE =
      List.of(
          Person.ofMass(70),
          new Person(82.5, Sex.MALE, 181.0, 38, null),
          new Person(58.0, Sex.FEMALE, 166.0, 24, 48.0),
          new Person(64.0, Sex.FEMALE, 170.0, 81, null),
          new Person(41.0, Sex.MALE, 150.0, 12, null));

  private static final double[] SPEEDS = {0, 0.3, 0.7, 1.2, 1.8, 2.1, 2.5, 3, 4.2, 6.5, 13};
  private static final double[] GRADES = {-0.5, -0.12, 0, 0.07, 0.5, Double.NaN};
  private static final double[][] RATES = {
    {Double.NaN, Double.NaN}, {125, 108}, {158, 150}, {176, 165}
  };

  @Test
  void every_figure_is_the_same_to_the_bit() throws IOException {
    var lines = lines();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, String.join("\n", lines) + "\n");
    }
    assertEquals(
        String.join("\n", Files.readAllLines(FILE, UTF_8)),
        String.join("\n", lines),
        "a figure moved; if on purpose, see the head of this test");
  }

  private static List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("# person, m/s, grade, steps/min, bpm, totals only: gross low high rest flags");
    for (int person = 0; person < PEOPLE.size(); person++) {
      for (double speed : SPEEDS) {
        for (double grade : GRADES) {
          for (double[] rates : RATES) {
            var motion =
                Segments.of(new Segments.Segment(60, speed, grade, speed > 0, rates[0], rates[1]));
            lines.add(line(person, motion));
          }
        }
      }
      lines.add(line(person, Segments.steady(60, 3, Double.NaN).withHeartRate(150).asTotals()));
    }
    return lines;
  }

  private static String line(int person, Segments motion) {
    var s = motion.all().getFirst();
    var energy = new EnergyEstimator().estimate(PEOPLE.get(person), motion).orElseThrow();
    return "%d %s %s %s %s %s: %s %s %s %s %s"
        .formatted(
            person,
            s.speed(),
            s.grade(),
            s.cadence(),
            s.heartRate(),
            motion.totalsOnly(),
            Double.toHexString(energy.gross().joules()),
            Double.toHexString(energy.low().joules()),
            Double.toHexString(energy.high().joules()),
            Double.toHexString(energy.rest().joules()),
            energy.flags());
  }
}
