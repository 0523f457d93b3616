package dev.stridekeep.testkit.generator;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.Track;
import java.time.Duration;
import java.util.Random;

/// Lives a [RunScript] second by second and writes down both what the device says and the truth.
public final class RunGenerator {
  private static final int MAX_SECONDS = 48 * 3600;
  private static final int SMART_MAX_GAP = 9;
  private static final double SMART_BEND_METRES = 2;
  private static final double SMART_SPEED_CHANGE = 0.4;

  private final RunScript script;
  private final LocalFrame frame;
  private final Random random;
  private final Runner runner;
  private final GpsReceiver receiver;
  private final Sensors sensors;
  private final Track.Builder recorded = Track.builder(4096);
  private final Track.Builder clean = Track.builder(4096);

  private int lastSecond;
  private Place lastPlace;
  private double lastEastSpeed;
  private double lastNorthSpeed;
  private double lastSpeed;

  private RunGenerator(RunScript script) {
    this.script = script;
    frame = new LocalFrame(script.latitude(), script.longitude());
    random = new Random(script.seed());
    runner = new Runner(script, frame, random);
    receiver = new GpsReceiver(script.gps(), random);
    sensors = new Sensors(script, random);
    lastPlace = runner.place();
  }

  /// The run that a script tells: always the same for the same script.
  public static SimulatedRun generate(RunScript script) {
    return new RunGenerator(script).run();
  }

  private SimulatedRun run() {
    write(0);
    int second = 0;
    while (!runner.isHome() && second < MAX_SECONDS) {
      second++;
      runner.advance();
      receiver.advance();
      sensors.advance(runner.speed());
      if (runner.isHome() || (receiver.hasFix() && wantsPoint(second))) {
        write(second);
      }
    }
    var truth =
        new Truth(
            Distance.ofMetres(runner.distance_m),
            Duration.ofSeconds(second),
            Duration.ofMillis(Math.min(second * 1000L, StrictMath.round(runner.moving_s * 1000))),
            runner.ascent_m,
            runner.descent_m);
    return new SimulatedRun(script, recorded.build(), clean.build(), truth);
  }

  private boolean wantsPoint(int second) {
    int gap = second - lastSecond;
    if (script.recording() == Recording.EACH_SECOND || gap >= SMART_MAX_GAP) {
      return true;
    }
    double offEast = runner.place().east() - lastPlace.east() - gap * lastEastSpeed;
    double offNorth = runner.place().north() - lastPlace.north() - gap * lastNorthSpeed;
    return StrictMath.hypot(offEast, offNorth) > SMART_BEND_METRES
        || Math.abs(runner.speed() - lastSpeed) > SMART_SPEED_CHANGE;
  }

  private void write(int second) {
    var truth = runner.place();
    int gap = Math.max(1, second - lastSecond);
    lastEastSpeed = (truth.east() - lastPlace.east()) / gap;
    lastNorthSpeed = (truth.north() - lastPlace.north()) / gap;
    lastSpeed = runner.speed();
    lastPlace = truth;
    lastSecond = second;
    long time = script.start().toEpochMilli() + second * 1000L;
    var seen = receiver.measure(truth);
    double latitude = frame.latitudeOf(seen.north());
    double longitude = frame.longitudeOf(seen.east());
    double height = sensors.height(truth);
    double accuracy = receiver.claimedAccuracy();
    double heartRate = sensors.heartRate();
    double cadence = sensors.cadence();
    int copies = receiver.recordsTwice() ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      int seq = recorded.size();
      recorded.add(seq, time, latitude, longitude, height, accuracy, heartRate, cadence);
      clean.add(
          seq,
          time,
          frame.latitudeOf(truth.north()),
          frame.longitudeOf(truth.east()),
          truth.up(),
          0,
          heartRate,
          cadence);
    }
  }
}
