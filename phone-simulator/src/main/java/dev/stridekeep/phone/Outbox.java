package dev.stridekeep.phone;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One run on its way to the backend: what was recorded, what was acknowledged, what is still due.
///
/// All of it is worked out from the journal's entries, so a phone that died and came back stands
/// where it stood. Recording and sending may be different threads.
public final class Outbox implements AutoCloseable {
  private final Journal journal;
  private final TreeMap<Integer, Track> pieces = new TreeMap<>();
  private final List<Entry.Refused> refusals = new ArrayList<>();
  private Entry.@Nullable Started started;
  private @Nullable Finish finish;
  private int nextSeq;
  private SeqRanges acknowledged = SeqRanges.EMPTY;
  private SeqRanges refused = SeqRanges.EMPTY;
  private boolean startSettled;
  private boolean finishSettled;

  /// Takes up where the journal ends.
  public Outbox(Journal journal) {
    this.journal = journal;
    journal.entries().forEach(this::apply);
  }

  /// Writes down what happened; when this returns it is safe.
  synchronized void note(Entry entry) {
    journal.append(entry);
    apply(entry);
  }

  private void apply(Entry entry) {
    switch (entry) {
      case Entry.Started start -> started = start;
      case Entry.Recorded(var points) -> {
        pieces.put(points.seq(0), points);
        nextSeq = points.seq(points.size() - 1) + 1;
      }
      case Entry.Finished(var pressed) -> finish = pressed;
      case Entry.Acknowledged(var parcel) -> acknowledge(parcel);
      case Entry.Missed(var range) -> {
        acknowledged = acknowledged.minus(SeqRanges.of(range));
        finishSettled = false;
      }
      case Entry.Refused refusal -> refuse(refusal);
    }
  }

  private void acknowledge(Parcel parcel) {
    switch (parcel) {
      case Parcel.StartParcel() -> startSettled = true;
      case Parcel.PointsParcel(var range) -> {
        acknowledged = acknowledged.union(SeqRanges.of(range));
        finishSettled = false;
      }
      case Parcel.FinishParcel() -> finishSettled = true;
    }
  }

  private void refuse(Entry.Refused refusal) {
    refusals.add(refusal);
    switch (refusal.parcel()) {
      case Parcel.StartParcel() -> startSettled = true;
      case Parcel.PointsParcel(var range) -> refused = refused.union(SeqRanges.of(range));
      case Parcel.FinishParcel() -> finishSettled = true;
    }
  }

  /// What is to be sent, in the order that serves the runner best: start, points by age, finish.
  ///
  /// @param batchPoints most points in one parcel; while the run goes on, fewer wait for more
  public synchronized List<Parcel> due(int batchPoints) {
    var due = new ArrayList<Parcel>();
    if (started != null && !startSettled) {
      due.add(new Parcel.StartParcel());
    }
    for (var range : pending().ranges()) {
      for (long first = range.first(); first <= range.last(); first += batchPoints) {
        int last = (int) Math.min(range.last(), first + batchPoints - 1);
        boolean mayGrow = finish == null && last == nextSeq - 1;
        if (!mayGrow || last - first + 1 == batchPoints) {
          due.add(new Parcel.PointsParcel(new SeqRange((int) first, last)));
        }
      }
    }
    if (finish != null && !finishSettled) {
      due.add(new Parcel.FinishParcel());
    }
    return due;
  }

  private SeqRanges pending() {
    return SeqRanges.upTo(nextSeq - 1).minus(acknowledged).minus(refused);
  }

  /// Points that had been acknowledged and that the backend says it does not have.
  ///
  /// @param missing what an answer called missing
  synchronized SeqRanges lost(SeqRanges missing) {
    return acknowledged.intersect(missing).minus(refused);
  }

  /// The recorded points of a range, all of which must have been recorded.
  public synchronized Track points(SeqRange range) {
    var first = pieces.floorEntry(range.first());
    if (first == null || range.last() >= nextSeq) {
      throw new IllegalArgumentException("not recorded: " + range);
    }
    if (first.getValue().seq(0) == range.first() && first.getValue().size() == range.size()) {
      return first.getValue();
    }
    var points = Track.builder(range.size());
    for (var piece : pieces.subMap(first.getKey(), true, range.last(), true).values()) {
      int end = piece.indexOf(range.last() + 1);
      for (int i = piece.indexOf(range.first()); i < end; i++) {
        points.copy(piece, i);
      }
    }
    return points.build();
  }

  /// All points recorded so far.
  public synchronized Track recorded() {
    return nextSeq == 0 ? Track.EMPTY : points(new SeqRange(0, nextSeq - 1));
  }

  /// The sequence number that the next point gets.
  public synchronized int nextSeq() {
    return nextSeq;
  }

  public synchronized Optional<RunId> run() {
    return Optional.ofNullable(started).map(Entry.Started::run);
  }

  synchronized Entry.Started started() {
    if (started == null) {
      throw new IllegalStateException("the run was not started");
    }
    return started;
  }

  public synchronized Optional<Finish> finish() {
    return Optional.ofNullable(finish);
  }

  /// The points that the backend has acknowledged.
  public synchronized SeqRanges acknowledged() {
    return acknowledged;
  }

  /// What the backend will never take, for the runner to see. The points are still here.
  public synchronized List<Entry.Refused> refusals() {
    return List.copyOf(refusals);
  }

  /// Whether the run is over and nothing is left to send, so that the journal may be deleted
  /// (unless something was refused).
  public synchronized boolean isSettled() {
    return finish != null && startSettled && finishSettled && pending().isEmpty();
  }

  @Override
  public void close() {
    journal.close();
  }
}
