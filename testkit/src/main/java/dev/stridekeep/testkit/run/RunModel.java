package dev.stridekeep.testkit.run;

import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What must be known of one run: the table of the wire contract, written a second time in the
/// plainest way, so that the product is not measured by itself.
final class RunModel {
  private final TreeMap<Integer, Fix> stored = new TreeMap<>();
  private @Nullable Actor owner;
  private @Nullable Instant startedAt;
  private @Nullable PressedFinish finish;
  private boolean closed;
  private boolean purged;
  private @Nullable Duration deletedFor;

  RunReplies.ToStart start(Actor by, Instant at) {
    if (!claims(by)) {
      return RunReplies.ToStart.NOT_FOUND;
    }
    if (startedAt == null) {
      startedAt = at;
      return RunReplies.ToStart.STARTED;
    }
    return startedAt.equals(at) ? RunReplies.ToStart.SAME : RunReplies.ToStart.CONFLICTING;
  }

  RunReplies.ToPoints points(Actor by, List<SentPoint> points) {
    if (!claims(by)) {
      return new RunReplies.ToPoints.NotFound();
    }
    var conflicting = new ArrayList<Integer>();
    for (var point : points) {
      var before = stored.putIfAbsent(point.seq(), point.fix());
      if (before != null && !before.equals(point.fix())) {
        conflicting.add(point.seq());
      }
    }
    return new RunReplies.ToPoints.Stored(
        points.size(), stored.lastKey() + 1, absentUpTo(stored.lastKey()), ranges(conflicting));
  }

  RunReplies.ToFinish finish(Actor by, PressedFinish pressed) {
    if (!claims(by)) {
      return new RunReplies.ToFinish.NotFound();
    }
    if (finish != null && pressed.contradicts(finish)) {
      return new RunReplies.ToFinish.Conflicting();
    }
    if (finish == null || !pressed.repeats(finish)) {
      finish = pressed;
      closed = false;
    }
    return new RunReplies.ToFinish.Finished(status(), isProvisional(), missing());
  }

  boolean delete(Actor by) {
    if (owner != by || purged) {
      return false;
    }
    if (deletedFor == null) {
      deletedFor = Duration.ZERO;
    }
    return true;
  }

  boolean restore(Actor by) {
    boolean restorable =
        owner == by && deletedFor != null && deletedFor.compareTo(Run.RESTORABLE_FOR) < 0;
    if (restorable) {
      deletedFor = null;
    }
    return restorable;
  }

  /// Passes either less than any limit at all or, without a break, more than one.
  void pass(Duration silence) {
    if (deletedFor != null) {
      deletedFor = deletedFor.plus(silence);
      purged |= deletedFor.compareTo(Run.ERASED_AFTER) > 0;
    } else if (owner != null && status() != RunStatus.COMPLETE) {
      closed = silence.compareTo(Run.SILENCE_BEFORE_CLOSING) >= 0;
    }
  }

  /// What an account can read.
  Optional<RunView> view(Actor by) {
    if (owner != by || deletedFor != null || purged) {
      return Optional.empty();
    }
    return Optional.of(
        new RunView(
            status(),
            isOver() ? countsFrom() : startedAt,
            isOver() ? figures() : null,
            List.copyOf(stored.values())));
  }

  private RunView.Figures figures() {
    var from = countsFrom();
    var to = finishedAt(from);
    return new RunView.Figures(
        to,
        isProvisional(),
        to.isBefore(from) ? Duration.ZERO : Duration.between(from, to),
        stored.size(),
        finish != null && finish.withSummary() && (isProvisional() || stored.isEmpty()));
  }

  private Instant finishedAt(Instant from) {
    if (finish != null) {
      return finish.finishedAt();
    }
    return stored.isEmpty()
        ? from
        : Instant.ofEpochMilli(stored.lastEntry().getValue().timeMillis());
  }

  private Instant countsFrom() {
    if (startedAt != null) {
      return startedAt;
    }
    if (!stored.isEmpty()) {
      return Instant.ofEpochMilli(stored.firstEntry().getValue().timeMillis());
    }
    if (finish == null) {
      throw new IllegalStateException("nothing was heard of this run: " + this);
    }
    return finish.withSummary()
        ? finish.finishedAt().minus(PressedFinish.ELAPSED)
        : finish.finishedAt();
  }

  /// Whether the run is this account's to write to; the first to name it makes it so.
  private boolean claims(Actor by) {
    if (owner == null) {
      owner = by;
    }
    return owner == by && !purged;
  }

  private boolean isOver() {
    return finish != null || closed;
  }

  private RunStatus status() {
    if (!isOver()) {
      return RunStatus.RECORDING;
    }
    return closed || missing().isEmpty() ? RunStatus.COMPLETE : RunStatus.AWAITING_POINTS;
  }

  private boolean isProvisional() {
    return !missing().isEmpty();
  }

  private SeqRanges missing() {
    if (finish != null) {
      return absentUpTo(finish.lastSeq());
    }
    return absentUpTo(stored.isEmpty() ? -1 : stored.lastKey());
  }

  private SeqRanges absentUpTo(int last) {
    var absent = new ArrayList<Integer>();
    for (int seq = 0; seq <= last; seq++) {
      if (!stored.containsKey(seq)) {
        absent.add(seq);
      }
    }
    return ranges(absent);
  }

  private static SeqRanges ranges(List<Integer> seqs) {
    return SeqRanges.of(seqs.stream().map(seq -> new SeqRange(seq, seq)).toList());
  }

  @Override
  public String toString() {
    return "owner=%s, startedAt=%s, finish=%s, closed=%s, deletedFor=%s, purged=%s, stored=%s"
        .formatted(owner, startedAt, finish, closed, deletedFor, purged, stored.keySet());
  }
}
