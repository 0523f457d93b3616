package dev.stridekeep.torture.fault;

import dev.stridekeep.torture.net.Relay;
import dev.stridekeep.torture.net.Weather;
import dev.stridekeep.torture.server.Site;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// Something is wrong with the connections of one backend, for a while.
///
/// @param name see [Fault#name]
/// @param side which of its connections
/// @param weather what is wrong with them
record BadWeather(String name, Side side, Function<Random, Weather> weather) implements Fault {
  private static final int LEAST_MILLIS = 300;
  private static final int MOST_MILLIS = 2_500;

  /// Of a backend.
  enum Side {
    /// Towards phones and browsers.
    FRONT,
    /// Towards the database.
    BEHIND
  }

  @Override
  public Lane lane() {
    return Lane.NETWORK;
  }

  @Override
  public Optional<String> missing(Site site) {
    return Optional.empty();
  }

  @Override
  public Wound inject(Site site, Random random) {
    int backend = Draw.backend(random, site);
    var node = site.nodes().get(backend);
    List<Relay> relays = side == Side.FRONT ? List.of(node.front()) : node.behind();
    var now = weather.apply(new Random(random.nextLong()));
    relays.forEach(relay -> relay.setWeather(now));
    return new Wound(
        node.server().name(),
        Draw.between(random, LEAST_MILLIS, MOST_MILLIS),
        List.of(backend),
        () -> relays.forEach(relay -> relay.setWeather(Weather.FAIR)));
  }
}
