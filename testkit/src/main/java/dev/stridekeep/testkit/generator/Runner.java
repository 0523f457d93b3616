package dev.stridekeep.testkit.generator;

import java.util.Random;

/// A body that follows a [Pacing] along a [Course] and adds up what it truly does.
final class Runner {
  /// How long a step of the simulation is, [s].
  private static final double STEP = 0.1;

  private static final int STEPS_A_SECOND = 10;
  private static final double ACCELERATION = 1;
  private static final double UNEVENNESS_SECONDS = 20;

  private final RunScript script;
  private final Random random;
  private final LocalFrame frame;
  private Place place;
  private double way;
  private double speed;
  private double mood;
  private int leg;
  private double legLeft_s;
  private int nextStop;
  private double stopLeft_s;

  double distance_m;
  double moving_s;
  double ascent_m;
  double descent_m;

  Runner(RunScript script, LocalFrame frame, Random random) {
    this.script = script;
    this.random = random;
    this.frame = frame;
    place = script.course().at(0);
    legLeft_s = seconds(0);
  }

  private double seconds(int ofLeg) {
    return script.pacing().cycle().get(ofLeg).lasting().toMillis() / 1000.0;
  }

  Place place() {
    return place;
  }

  double speed() {
    return speed;
  }

  boolean isHome() {
    return way >= script.pacing().finishMetres();
  }

  /// Lives through one second.
  void advance() {
    double keep = StrictMath.exp(-1 / UNEVENNESS_SECONDS);
    double fresh = script.pacing().unevenness() * StrictMath.sqrt(1 - keep * keep);
    mood = keep * mood + fresh * random.nextGaussian();
    for (int i = 0; i < STEPS_A_SECOND && !isHome(); i++) {
      step();
    }
  }

  private void step() {
    double wanted = wantedSpeed();
    double change = Math.clamp(wanted - speed, -ACCELERATION * STEP, ACCELERATION * STEP);
    speed = Math.max(0, speed + change);
    if (speed > 0) {
      moving_s += STEP;
      way += speed * STEP;
      var next = script.course().at(way);
      distance_m += frame.metresBetween(place, next);
      ascent_m += Math.max(0, next.up() - place.up());
      descent_m += Math.max(0, place.up() - next.up());
      place = next;
    }
  }

  private double wantedSpeed() {
    var stops = script.pacing().stops();
    if (nextStop < stops.size() && way >= stops.get(nextStop).atMetres()) {
      stopLeft_s = stops.get(nextStop).lasting().toMillis() / 1000.0;
      nextStop++;
    }
    if (stopLeft_s > 0) {
      stopLeft_s -= STEP;
      return 0;
    }
    legLeft_s -= STEP;
    if (legLeft_s <= 0) {
      leg = (leg + 1) % script.pacing().cycle().size();
      legLeft_s = seconds(leg);
    }
    double speedOfLeg = script.pacing().cycle().get(leg).speed();
    return speedOfLeg * Math.max(0.5, 1 + mood);
  }
}
