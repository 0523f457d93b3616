package dev.stridekeep.testkit.history;

import static java.util.Comparator.comparing;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.history.DashboardReads;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.SavedFigures;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import dev.stridekeep.domain.measure.EnergyEstimate;
import dev.stridekeep.domain.measure.Seconds;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.RunSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// [DashboardReads] that look through all runs of a store in memory.
public final class InMemoryDashboardReads implements DashboardReads {
  private static final Comparator<RunWithFigures> NEWEST_FIRST =
      comparing((RunWithFigures details) -> details.run().countsFrom())
          .thenComparing(InMemoryDashboardReads::unsignedId)
          .reversed();

  private final Supplier<? extends Collection<RunWithFigures>> runs;
  private final Function<AccountId, Optional<Account>> accounts;

  /// Reads for the dashboards of all accounts.
  ///
  /// @param runs all runs as they are now, whoever owns them
  public InMemoryDashboardReads(
      Supplier<? extends Collection<RunWithFigures>> runs, AccountStore accounts) {
    this.runs = runs;
    this.accounts = accounts::find;
  }

  @Override
  public Optional<RunCalendar> findCalendar(AccountId account) {
    return accounts
        .apply(account)
        .map(found -> new RunCalendar(found.timeZone(), found.weekStart()));
  }

  @Override
  public Sums sum(Selection selection) {
    var summaries = counted(selection).map(details -> result(details).summary()).toList();
    return new Sums(
        summaries.size(),
        summaries.stream().mapToDouble(run -> run.distance().metres()).sum(),
        summaries.stream().mapToDouble(run -> seconds(run.moving())).sum(),
        summaries.stream().mapToDouble(run -> seconds(run.elapsed())).sum(),
        sumOfKnown(summaries, RunSummary::ascent),
        sumOfKnown(summaries, InMemoryDashboardReads::kcal),
        summaries.stream().mapToDouble(run -> run.distance().metres()).max().orElse(0));
  }

  @Override
  public List<RunAmount> listAmounts(Selection selection, Metric metric, int limit) {
    return counted(selection).limit(limit).map(details -> amount(details, metric)).toList();
  }

  @Override
  public List<Stretch> listStretches(Selection selection, int limit) {
    var stretches = new TreeMap<Long, Stretch>(Comparator.reverseOrder());
    counted(selection)
        .map(details -> details.run().countsFrom())
        .forEach(
            start ->
                stretches.merge(
                    Math.floorDiv(start.getEpochSecond(), (long) STRETCH_SECONDS),
                    new Stretch(start, start),
                    (later, earlier) -> new Stretch(earlier.first(), later.last())));
    return stretches.values().stream().limit(limit).toList();
  }

  @Override
  public List<RunLine> listRuns(Selection selection, @Nullable After after, int limit) {
    return listed(selection)
        .filter(details -> after == null || isAfter(details, after))
        .limit(limit)
        .map(InMemoryDashboardReads::line)
        .toList();
  }

  @Override
  public List<Record> listRecords(AccountId account) {
    var fastest = new TreeMap<Double, Record>();
    var oldestFirst = counted(new Selection(account, null, null, null)).toList().reversed();
    for (var details : oldestFirst) {
      for (var effort : result(details).summary().bestEfforts()) {
        var record =
            new Record(
                effort.distance().metres(),
                seconds(effort.time()),
                details.run().id().value(),
                details.run().countsFrom());
        fastest.merge(
            record.distanceMeters(),
            record,
            (before, now) -> now.seconds() < before.seconds() ? now : before);
      }
    }
    return new ArrayList<>(fastest.values());
  }

  private Stream<RunWithFigures> counted(Selection selection) {
    return listed(selection).filter(details -> details.result().isPresent());
  }

  /// Newest first. A run knows its training session but no program yet, so it belongs to none.
  private Stream<RunWithFigures> listed(Selection selection) {
    return runs.get().stream()
        .filter(details -> details.run().owner().equals(selection.account()))
        .filter(details -> !details.run().isDeleted())
        .filter(details -> isWithin(details.run().countsFrom(), selection))
        .filter(_ -> selection.program() == null)
        .sorted(NEWEST_FIRST);
  }

  private static boolean isWithin(Instant instant, Selection selection) {
    var from = selection.from();
    var to = selection.to();
    return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
  }

  private static boolean isAfter(RunWithFigures details, After after) {
    int order = details.run().countsFrom().compareTo(after.countsFrom());
    return order < 0 || (order == 0 && unsignedId(details).compareTo(hex(after.runId())) < 0);
  }

  private static String unsignedId(RunWithFigures details) {
    return hex(details.run().id().value());
  }

  /// Texts of ids are in the order of their unsigned bits; [UUID#compareTo] is not.
  private static String hex(UUID id) {
    return id.toString();
  }

  private static RunAmount amount(RunWithFigures details, Metric metric) {
    var at = details.run().countsFrom();
    var run = result(details).summary();
    return switch (metric) {
      case DISTANCE -> new RunAmount(at, run.distance().metres(), 0);
      case TIME -> new RunAmount(at, seconds(run.moving()), 0);
      case PACE -> new RunAmount(at, seconds(run.moving()), run.distance().metres());
      case ENERGY -> new RunAmount(at, kcal(run), 0);
      case ASCENT -> new RunAmount(at, run.ascent(), 0);
      case RUNS -> new RunAmount(at, 1.0, 0);
    };
  }

  private static RunLine line(RunWithFigures details) {
    Run run = details.run();
    var start = run.start();
    var result = details.savedResult();
    var summary = result == null ? null : result.summary();
    return new RunLine(
        run.id().value(),
        run.countsFrom(),
        start == null ? null : start.startedAt(),
        result == null ? null : result.finishedAt(),
        start == null ? null : start.zone(),
        result == null ? RunStatus.RECORDING : result.status(),
        result != null && result.provisional(),
        start == null ? null : start.visibility(),
        summary == null ? null : Double.valueOf(summary.distance().metres()),
        summary == null ? null : Double.valueOf(seconds(summary.moving())),
        summary == null ? null : Double.valueOf(seconds(summary.elapsed())),
        summary == null ? null : summary.ascent(),
        summary == null ? null : kcal(summary));
  }

  private static SavedFigures result(RunWithFigures details) {
    return Objects.requireNonNull(details.savedResult());
  }

  private static @Nullable Double kcal(RunSummary run) {
    EnergyEstimate energy = run.energy();
    return energy == null ? null : Double.valueOf(energy.gross().kcal());
  }

  private static double seconds(Duration time) {
    return Seconds.of(time);
  }

  private static @Nullable Double sumOfKnown(
      List<RunSummary> runs, Function<RunSummary, @Nullable Double> figure) {
    var known = runs.stream().map(figure).filter(Objects::nonNull).toList();
    return known.isEmpty() && !runs.isEmpty()
        ? null
        : Double.valueOf(known.stream().mapToDouble(Double::doubleValue).sum());
  }
}
