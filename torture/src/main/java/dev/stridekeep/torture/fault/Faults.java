package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.net.Direction;
import dev.stridekeep.torture.net.Weather;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Every kind of fault that there is.
public final class Faults {
  private static final double SOME = 0.15;
  private static final double FEW = 0.03;
  private static final Duration SLOW = Duration.ofMillis(300);
  private static final Duration SLUGGISH = Duration.ofMillis(40);

  private Faults() {}

  public static List<Fault> all() {
    return List.of(
        new Kill("kill-mobile", Target.MOBILE),
        new Kill("kill-web", Target.WEB),
        new Kill("kill-database", Target.DATABASE),
        new Kill("kill-all", Target.ALL),
        new Pause("pause-mobile", Target.MOBILE),
        new Pause("pause-web", Target.WEB),
        new Pause("pause-database", Target.DATABASE),
        new Stutter(),
        new FullDisk(),
        new SlowDisk(),
        new CutOff(),
        new Split(),
        front("cut-requests", random -> Weather.cutting(random, Direction.REQUEST, SOME)),
        front("cut-answers", random -> Weather.cutting(random, Direction.ANSWER, SOME)),
        front("lose-answers", random -> Weather.losingAnswers(random, FEW)),
        front("slow-network", random -> Weather.slow(random, SLOW)),
        front("partition-phones", _ -> Weather.PARTITION),
        behind("cut-database-requests", random -> Weather.cutting(random, Direction.REQUEST, FEW)),
        behind("cut-database-answers", random -> Weather.cutting(random, Direction.ANSWER, FEW)),
        behind("slow-database-network", random -> Weather.slow(random, SLUGGISH)),
        behind("partition-database", _ -> Weather.PARTITION));
  }

  private static Fault front(String name, Function<Random, Weather> weather) {
    return new BadWeather(name, BadWeather.Side.FRONT, weather);
  }

  private static Fault behind(String name, Function<Random, Weather> weather) {
    return new BadWeather(name, BadWeather.Side.BEHIND, weather);
  }
}
