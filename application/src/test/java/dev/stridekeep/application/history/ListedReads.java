package dev.stridekeep.application.history;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.history.Metric;
import dev.stridekeep.domain.history.RunCalendar;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Visibility;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The runs of one account, from a list.
final class ListedReads implements DashboardReads {
  static final AccountId OWNER = new AccountId(new UUID(1, 1));

  private final RunCalendar calendar;
  private final List<Listed> runs;

  ListedReads(RunCalendar calendar, List<Listed> runs) {
    this.calendar = calendar;
    this.runs = runs;
  }

  /// What is known of a run.
  record Figures(
      Instant countsFrom,
      double distanceMeters,
      double movingSeconds,
      @Nullable Double ascentMeters,
      @Nullable Double energyKcal) {}

  /// A finished run that took twice as long as it moved.
  record Listed(Figures figures, UUID id) {
    static Listed at(Instant countsFrom) {
      return of(new Figures(countsFrom, 10_000, 3_000, 50.0, 700.0));
    }

    static Listed of(Figures figures) {
      return new Listed(figures, new UUID(0, figures.countsFrom().toEpochMilli()));
    }
  }

  @Override
  public Optional<RunCalendar> findCalendar(AccountId account) {
    return account.equals(OWNER) ? Optional.of(calendar) : Optional.empty();
  }

  @Override
  public Sums sum(Selection selection) {
    var figures = oldestFirst(selection).map(Listed::figures).toList();
    double moving = figures.stream().mapToDouble(Figures::movingSeconds).sum();
    return new Sums(
        figures.size(),
        figures.stream().mapToDouble(Figures::distanceMeters).sum(),
        moving,
        2 * moving,
        figures.stream().mapToDouble(run -> zeroIfNull(run.ascentMeters())).sum(),
        figures.stream().mapToDouble(run -> zeroIfNull(run.energyKcal())).sum(),
        figures.stream().mapToDouble(Figures::distanceMeters).max().orElse(0));
  }

  private static double zeroIfNull(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  @Override
  public List<RunAmount> listAmounts(Selection selection, Metric metric, int limit) {
    return oldestFirst(selection).toList().reversed().stream()
        .map(run -> amount(run.figures(), metric))
        .limit(limit)
        .toList();
  }

  private static RunAmount amount(Figures run, Metric metric) {
    return switch (metric) {
      case DISTANCE -> new RunAmount(run.countsFrom(), run.distanceMeters(), 0);
      case TIME -> new RunAmount(run.countsFrom(), run.movingSeconds(), 0);
      case PACE -> new RunAmount(run.countsFrom(), run.movingSeconds(), run.distanceMeters());
      case ENERGY -> new RunAmount(run.countsFrom(), run.energyKcal(), 0);
      case ASCENT -> new RunAmount(run.countsFrom(), run.ascentMeters(), 0);
      case RUNS -> new RunAmount(run.countsFrom(), 1.0, 0);
    };
  }

  @Override
  public List<Stretch> listStretches(Selection selection, int limit) {
    var starts = new TreeMap<Long, TreeSet<Instant>>(Comparator.reverseOrder());
    oldestFirst(selection)
        .map(run -> run.figures().countsFrom())
        .forEach(
            start ->
                starts
                    .computeIfAbsent(start.getEpochSecond() / STRETCH_SECONDS, _ -> new TreeSet<>())
                    .add(start));
    return starts.values().stream()
        .map(of -> new Stretch(of.getFirst(), of.getLast()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<RunLine> listRuns(Selection selection, @Nullable After after, int limit) {
    return oldestFirst(selection)
        .filter(run -> after == null || run.figures().countsFrom().isBefore(after.countsFrom()))
        .sorted(Comparator.comparing((Listed run) -> run.figures().countsFrom()).reversed())
        .limit(limit)
        .map(ListedReads::line)
        .toList();
  }

  private static RunLine line(Listed run) {
    var figures = run.figures();
    return new RunLine(
        run.id(),
        figures.countsFrom(),
        figures.countsFrom(),
        null,
        null,
        RunStatus.COMPLETE,
        false,
        Visibility.PRIVATE,
        figures.distanceMeters(),
        figures.movingSeconds(),
        2 * figures.movingSeconds(),
        figures.ascentMeters(),
        figures.energyKcal());
  }

  @Override
  public List<Record> listRecords(AccountId account) {
    return List.of();
  }

  private Stream<Listed> oldestFirst(Selection selection) {
    var from = selection.from();
    var to = selection.to();
    return runs.stream()
        .filter(run -> from == null || !run.figures().countsFrom().isBefore(from))
        .filter(run -> to == null || run.figures().countsFrom().isBefore(to))
        .sorted(Comparator.comparing(run -> run.figures().countsFrom()));
  }
}
