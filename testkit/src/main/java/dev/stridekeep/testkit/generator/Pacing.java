package dev.stridekeep.testkit.generator;

import java.time.Duration;
import java.util.List;

/// How a runner means to run: legs that repeat until the distance is done, with stops on the way.
///
/// @param cycle at least one leg, at least one of them with a speed over 0
/// @param finishMetres where the run ends, [m]
/// @param unevenness standard deviation of the speed around the intended one, as a part of it
/// @param stops in the order of their places
public record Pacing(List<Leg> cycle, double finishMetres, double unevenness, List<Stop> stops) {
  public Pacing {
    cycle = List.copyOf(cycle);
    stops = List.copyOf(stops);
    if (cycle.stream().noneMatch(leg -> leg.speed() > 0)) {
      throw new IllegalArgumentException("nobody gets anywhere with these legs: " + cycle);
    }
    if (!(finishMetres > 0 && finishMetres <= 500_000)) {
      throw new IllegalArgumentException("finish must be 0 to 500 km away: " + finishMetres);
    }
  }

  /// One intended speed all the way.
  public static Pacing steady(double speed, double finishMetres) {
    return new Pacing(List.of(new Leg(Duration.ofHours(1), speed)), finishMetres, 0.03, List.of());
  }

  /// Running and walking in turn, as beginners do.
  public static Pacing intervals(
      Duration running, double runSpeed, Duration walking, double walkSpeed, double finishMetres) {
    return new Pacing(
        List.of(new Leg(running, runSpeed), new Leg(walking, walkSpeed)),
        finishMetres,
        0.05,
        List.of());
  }

  public Pacing withStops(Stop... stops) {
    return new Pacing(cycle, finishMetres, unevenness, List.of(stops));
  }
}
