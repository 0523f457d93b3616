package dev.stridekeep.benchmarks.load;

import dev.stridekeep.phone.client.BatchForm;
import dev.stridekeep.torture.net.Line;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// What storing a batch costs of processors, beside its floors, at the rate that the machine can
/// take. The phones run on the same machine and are not counted.
final class BatchCost implements Measure {
  private static final int POINTS = 60;
  private static final int SENDERS = 64;
  private static final Duration WARM_UP = Duration.ofSeconds(12);
  private static final double SECOND = 1e9;

  @Override
  public String name() {
    return "batches";
  }

  /// Processor time of one point, [ns], of a backend and of the database.
  private record Cost(double backend, double database, double perSecond) {
    double both() {
      return backend + database;
    }
  }

  @Override
  public void run(Plant plant, Pace pace, Table table) throws InterruptedException {
    var token = plant.newAccount();
    try (var empty = Helper.start(EmptyRoute.class, "0")) {
      int port = Integer.parseInt(empty.told().substring("port ".length()));
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      Supplier<Line> toEmpty = () -> new Line(address, Duration.ofSeconds(30));
      var forms = new EnumMap<BatchForm, Rounds>(BatchForm.class);
      for (var form : BatchForm.values()) {
        var batches = Batches.of(form, POINTS);
        forms.put(form, new Rounds(batches, new ArrayList<>(), new ArrayList<>()));
        var warm = pace.rounds() == 1 ? pace.each() : WARM_UP;
        var _ = stored(plant, batches, token, warm);
        var _ = emptied(empty, toEmpty, batches, warm);
      }
      var raw = new ArrayList<Cost>();
      for (int round = 0; round < pace.rounds(); round++) {
        for (var form : forms.values()) {
          form.costs().add(stored(plant, form.batches(), token, pace.each()));
          form.floors().add(emptied(empty, toEmpty, form.batches(), pace.each()));
        }
        raw.add(raw(plant, pace.each()));
      }
      double rawCost = median(raw, Cost::both);
      table.plain("raw commits of 20 chunks, client and database, ns a point", rawCost, "");
      forms.forEach((form, rounds) -> tell(form, rounds, rawCost, table));
    }
  }

  /// What was measured of one form of batches, round by round.
  private record Rounds(Batches batches, List<Cost> costs, List<Cost> floors) {}

  private static void tell(BatchForm form, Rounds rounds, double rawCost, Table table) {
    double cost = median(rounds.costs(), Cost::both);
    double floor = median(rounds.floors(), Cost::both);
    table.atLeast(
        "points per CPU second, batches of 60, " + form,
        SECOND / cost,
        form == BatchForm.JSON ? 500_000 : 1_000_000,
        "");
    table.note(
        "rounds %s; backend %.0f ns, database %.0f ns a point; %,.0f points a second on this"
            + " machine; empty route %.0f ns",
        rounds(rounds.costs()),
        median(rounds.costs(), Cost::backend),
        median(rounds.costs(), Cost::database),
        median(rounds.costs(), Cost::perSecond),
        floor);
    table.atMost(
        "  CPU over empty route + raw commits, " + form, cost / (floor + rawCost), 2.5, "x");
  }

  private static String rounds(List<Cost> costs) {
    var text = new StringBuilder();
    for (var cost : costs) {
      text.append(text.isEmpty() ? "" : ", ").append(Math.round(SECOND / cost.both() / 1_000));
    }
    return text + " thousand";
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return Measure.median(costs.stream().mapToDouble(part).toArray());
  }

  private static Cost stored(Plant plant, Batches batches, String token, Duration lasts)
      throws InterruptedException {
    var senders = Senders.start(SENDERS, () -> plant.line(plant.mobile), batches, token);
    var cost = during(lasts, plant.mobile.pid(), plant.database.pid(), senders::accepted, POINTS);
    senders.stop();
    return cost;
  }

  private static Cost emptied(Helper empty, Supplier<Line> lines, Batches batches, Duration lasts)
      throws InterruptedException {
    var senders = Senders.start(SENDERS, lines, batches, "none");
    var cost = during(lasts, empty.pid(), -1, senders::accepted, POINTS);
    senders.stop();
    return cost;
  }

  private static Cost raw(Plant plant, Duration lasts) throws InterruptedException {
    try (var raw =
        Helper.start(
            RawCommits.class, plant.url(), plant.database.user(), plant.database.password())) {
      var _ = raw.told();
      Thread.sleep(lasts.dividedBy(2));
      return during(
          lasts,
          raw.pid(),
          plant.database.pid(),
          () -> {
            try {
              return Long.parseLong(raw.told());
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return 0;
            }
          },
          POINTS);
    }
  }

  private static Cost during(
      Duration lasts, long backend, long database, LongSupplier batches, int points)
      throws InterruptedException {
    Thread.sleep(lasts.dividedBy(8));
    var backendBefore = Cpu.of(backend);
    var databaseBefore = database < 0 ? Duration.ZERO : Cpu.of(database);
    long before = batches.getAsLong();
    long since = System.nanoTime();
    Thread.sleep(lasts);
    double done = (double) (batches.getAsLong() - before) * points;
    double seconds = (System.nanoTime() - since) / SECOND;
    var backendTook = Cpu.of(backend).minus(backendBefore);
    var databaseTook = database < 0 ? Duration.ZERO : Cpu.of(database).minus(databaseBefore);
    return new Cost(backendTook.toNanos() / done, databaseTook.toNanos() / done, done / seconds);
  }
}
