package dev.stridekeep.testkit.history;

import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.measure.Energy;
import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.BestEffort;
import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.DistanceSource;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Start;
import dev.stridekeep.domain.run.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Puts one runner's runs into a store, as tests of dashboards need them: no points, only figures.
public final class DashboardFixture {
  /// Runs are saved at this time by the server's clock.
  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final AtomicLong IDS = new AtomicLong();

  private final RunStore store;
  private final AccountId owner;

  public DashboardFixture(RunStore store, AccountId owner) {
    this.store = store;
    this.owner = owner;
  }

  /// The figures that matter to a dashboard. The run took twice as long as it moved.
  public record Figures(
      double distance_m,
      Duration moving,
      @Nullable Double ascent_m,
      @Nullable Double energyKcal,
      List<BestEffort> bestEfforts) {
    /// Of a run of 10 km in 50 min.
    public static final Figures TEN_KM =
        new Figures(10_000, Duration.ofMinutes(50), 120.5, 700.0, List.of());

    public Figures withEfforts(BestEffort... efforts) {
      return new Figures(distance_m, moving, ascent_m, energyKcal, List.of(efforts));
    }
  }

  /// An effort as an engine tells it.
  public static BestEffort effort(double metres, double seconds) {
    return new BestEffort(Distance.ofMetres(metres), Seconds.toDuration(seconds), 0);
  }

  /// An id that no other run has.
  public static RunId newId() {
    return new RunId(new UUID(0x0199_0000_0000_7000L, IDS.incrementAndGet()));
  }

  /// A complete run of 10 km.
  public RunId finished(Instant start) {
    return finished(start, Figures.TEN_KM);
  }

  public RunId finished(Instant start, Figures figures) {
    return finished(newId(), start, figures);
  }

  public RunId finished(RunId id, Instant start, Figures figures) {
    require(store.save(pressed(id, start), result(start, figures, RunStatus.COMPLETE)));
    return id;
  }

  /// A run whose points are still to come.
  public RunId awaitingPoints(Instant start, Figures figures) {
    var id = newId();
    require(store.save(pressed(id, start), result(start, figures, RunStatus.AWAITING_POINTS)));
    return id;
  }

  /// A run that is under way.
  public RunId recording(Instant start) {
    return store.claim(started(newId(), start)).run().id();
  }

  /// A run of which nothing but points has been heard.
  public RunId unstarted(Instant firstPoint) {
    return store.claim(Run.heardOf(newId(), owner, firstPoint, NOW)).run().id();
  }

  /// Other figures for a run that has some.
  public void replace(RunId id, Figures figures) {
    var run = get(id);
    require(store.save(run, result(run.countsFrom(), figures, RunStatus.COMPLETE)));
  }

  public void delete(RunId id) {
    require(store.save(changed(get(id).delete(NOW))));
  }

  public void restore(RunId id) {
    require(store.save(changed(get(id).restore(NOW))));
  }

  private Run get(RunId id) {
    return store.find(id).orElseThrow();
  }

  private Run started(RunId id, Instant start) {
    var heard = Run.heardOf(id, owner, start, NOW);
    return changed(heard.start(new Start(start, ZONE, null, null, Visibility.FRIENDS), NOW));
  }

  /// Claimed, started and, though not saved so, finished.
  private Run pressed(RunId id, Instant start) {
    var run = store.claim(started(id, start)).run();
    return changed(run.finish(new Finish(end(start), 10, List.of(), null), NOW));
  }

  private static Run changed(Run.Change change) {
    return ((Run.Change.Changed) change).run();
  }

  private static Instant end(Instant start) {
    return start.plus(Duration.ofHours(2));
  }

  private static SavedFigures result(Instant start, Figures figures, RunStatus status) {
    var summary =
        new RunSummary(
            Distance.ofMetres(figures.distance_m),
            DistanceSource.POSITIONS,
            figures.moving.multipliedBy(2),
            figures.moving,
            figures.ascent_m,
            figures.ascent_m,
            figures.energyKcal == null ? null : energy(figures.energyKcal),
            figures.energyKcal == null ? "massKg" : null,
            null,
            null,
            null,
            figures.bestEfforts,
            11,
            0,
            "test");
    boolean provisional = status == RunStatus.AWAITING_POINTS;
    return new SavedFigures(
        status, provisional, 11, end(start), summary, List.of(), List.of(), ChartSeries.EMPTY);
  }

  private static EnergyEstimate energy(double kcal) {
    return new EnergyEstimate(
        Energy.ofKcal(kcal), Energy.ofKcal(0.9 * kcal), Energy.ofKcal(1.1 * kcal));
  }

  private static void require(boolean saved) {
    if (!saved) {
      throw new IllegalStateException("somebody else changed a run of this test");
    }
  }
}
