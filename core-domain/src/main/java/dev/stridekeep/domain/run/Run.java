package dev.stridekeep.domain.run;

import dev.stridekeep.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The life of a run: what has been heard of it, in whatever order it arrived.
///
/// An immutable state machine. Each event gives the next state, the same state where nothing new
/// was said, or a refusal that changes nothing. Points are not held here; where their presence
/// matters the sequence numbers stored so far are passed in.
///
/// @param countsFrom the instant that places the run in its owner's history: the start once it is
///     known, until then the first point or what the finish says
/// @param analysedPoints how many stored points the saved figures are about, all chunks together,
///     [#NOT_ANALYSED] where the figures are still to be made
/// @param lastHeardAt the last receipt of anything but points, by the server's clock
/// @param version counts saved changes, so that two changes at once cannot undo each other
public record Run(
    RunId id,
    AccountId owner,
    Instant countsFrom,
    @Nullable Start start,
    @Nullable Finish finish,
    @Nullable Instant closedAt,
    @Nullable Instant deletedAt,
    boolean purged,
    int analysedPoints,
    Instant lastHeardAt,
    int version) {
  public static final int NOT_ANALYSED = -1;

  /// A run that nothing is heard of for this long closes by itself.
  public static final Duration SILENCE_BEFORE_CLOSING = Duration.ofHours(6);

  /// A deleted run can be restored for this long.
  public static final Duration RESTORABLE_FOR = Duration.ofDays(30);

  /// A deleted run is erased after this long: a day later than it can be restored, so that no
  /// restore that a server with another clock has just let in meets the erasing.
  public static final Duration ERASED_AFTER = RESTORABLE_FOR.plusDays(1);

  /// A run of which only the id and the owner are known.
  public static Run heardOf(RunId id, AccountId owner, Instant countsFrom, Instant now) {
    return new Run(id, owner, countsFrom, null, null, null, null, false, NOT_ANALYSED, now, 0);
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  /// Whether the run is over as far as anyone has said, so that it has a summary.
  public boolean isOver() {
    return finish != null || closedAt != null;
  }

  public RunStatus status(SeqRanges stored) {
    if (!isOver()) {
      return RunStatus.RECORDING;
    }
    return closedAt != null || missing(stored).isEmpty()
        ? RunStatus.COMPLETE
        : RunStatus.AWAITING_POINTS;
  }

  /// The points still to come: those up to the finish's last one, else the gaps between those here.
  public SeqRanges missing(SeqRanges stored) {
    return finish != null ? stored.gapsUpTo(finish.lastSeq()) : stored.gaps();
  }

  /// What an event did.
  public sealed interface Change {
    /// The state is new and must be saved.
    record Changed(Run run) implements Change {}

    /// Nothing new was said.
    record Unchanged(Run run) implements Change {}

    /// The event contradicts what was heard before, which stands.
    record Conflicting(Run run) implements Change {}
  }

  /// The start was pressed. The first one heard stands. An erased run takes none.
  public Change start(Start pressed, Instant now) {
    if (purged) {
      return new Change.Conflicting(this);
    }
    if (start == null) {
      return new Change.Changed(
          copy(pressed.startedAt(), pressed, finish, closedAt, deletedAt, later(now)));
    }
    return start.startedAt().equals(pressed.startedAt())
        ? new Change.Unchanged(this)
        : new Change.Conflicting(this);
  }

  /// The finish was pressed. A later one extends the run; an earlier one conflicts.
  /// An erased run takes none. Without a start it counts from what the finish says, until
  /// [#countingFrom] knows a first
  /// point.
  public Change finish(Finish pressed, Instant now) {
    if (purged) {
      return new Change.Conflicting(this);
    }
    if (finish != null) {
      if (pressed.repeats(finish)) {
        return new Change.Unchanged(this);
      }
      if (!pressed.extendsOrRepeats(finish)) {
        return new Change.Conflicting(this);
      }
    }
    return new Change.Changed(copy(placed(pressed), start, pressed, null, deletedAt, later(now)));
  }

  private Instant placed(Finish pressed) {
    if (start != null) {
      return start.startedAt();
    }
    var summary = pressed.summary();
    return summary == null ? pressed.finishedAt() : pressed.finishedAt().minus(summary.elapsed());
  }

  /// Places a run without a start at its first point; a pressed start stands.
  public Run countingFrom(Instant firstPoint) {
    return start != null || countsFrom.equals(firstPoint)
        ? this
        : copy(firstPoint, null, finish, closedAt, deletedAt, lastHeardAt);
  }

  /// Closes a run that has been silent for [#SILENCE_BEFORE_CLOSING].
  ///
  /// @param lastReceipt the last receipt of anything, points included
  public Change closeIfSilent(SeqRanges stored, Instant lastReceipt, Instant now) {
    boolean silent = !lastReceipt.plus(SILENCE_BEFORE_CLOSING).isAfter(now);
    return isDeleted() || status(stored) == RunStatus.COMPLETE || !silent
        ? new Change.Unchanged(this)
        : new Change.Changed(copy(countsFrom, start, finish, now, null, lastHeardAt));
  }

  /// Deletes the run; it can be restored for [#RESTORABLE_FOR].
  public Change delete(Instant now) {
    return isDeleted()
        ? new Change.Unchanged(this)
        : new Change.Changed(copy(countsFrom, start, finish, closedAt, now, later(now)));
  }

  /// Brings a deleted run back to where it was.
  public Change restore(Instant now) {
    return isRestorable(now)
        ? new Change.Changed(copy(countsFrom, start, finish, closedAt, null, later(now)))
        : new Change.Conflicting(this);
  }

  public boolean isRestorable(Instant now) {
    return deletedAt != null && !purged && now.isBefore(deletedAt.plus(RESTORABLE_FOR));
  }

  /// Whether a deleted run's time to be erased has come.
  public boolean isDueForPurge(Instant now) {
    return deletedAt != null && !now.isBefore(deletedAt.plus(ERASED_AFTER));
  }

  /// What is left of a run when all it held is erased: its id, which stays taken.
  public Run purge() {
    Objects.requireNonNull(deletedAt, "only a deleted run can be purged");
    return new Run(
        id,
        owner,
        countsFrom,
        null,
        null,
        null,
        deletedAt,
        true,
        NOT_ANALYSED,
        lastHeardAt,
        version);
  }

  /// The time that a run took by the clock, pauses included: from its start to its finish, or to
  /// its last point where it closed by itself. Never negative, even where a phone's clock jumped
  /// back.
  ///
  /// @param lastPoint time of the last stored point, null where there is none
  public Duration elapsed(@Nullable Instant lastPoint) {
    var end = finishedAt(lastPoint);
    var elapsed = Duration.between(countsFrom, end);
    return elapsed.isNegative() ? Duration.ZERO : elapsed;
  }

  /// When the run ended: the pressed finish, else the last point, else where it counts from.
  public Instant finishedAt(@Nullable Instant lastPoint) {
    if (finish != null) {
      return finish.finishedAt();
    }
    return lastPoint != null ? lastPoint : countsFrom;
  }

  private Instant later(Instant now) {
    return now.isAfter(lastHeardAt) ? now : lastHeardAt;
  }

  private Run copy(
      Instant from,
      @Nullable Start newStart,
      @Nullable Finish newFinish,
      @Nullable Instant closed,
      @Nullable Instant deleted,
      Instant heard) {
    return new Run(
        id,
        owner,
        from,
        newStart,
        newFinish,
        closed,
        deleted,
        purged,
        NOT_ANALYSED,
        heard,
        version);
  }
}
