package dev.stridekeep.phone;

import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.FinishReply;
import dev.stridekeep.phone.client.PointsReply;
import dev.stridekeep.phone.client.Problem;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.StartReply;
import dev.stridekeep.phone.client.StridekeepClient;
import java.time.Duration;

/// Brings one parcel to the backend, once, and writes the answer into the outbox.
///
/// @param backend the mobile backend
/// @param session the runner's
public record Courier(StridekeepClient backend, Session session) {

  /// What became of a parcel.
  sealed interface Outcome {}

  /// It was acknowledged or refused; either way the outbox knows.
  record Brought() implements Outcome {}

  /// It is to be brought again.
  record Later(String why, Duration atLeast) implements Outcome {}

  record NotSignedIn(Problem problem) implements Outcome {}

  Outcome bring(Parcel parcel, Outbox outbox, Surroundings world) throws InterruptedException {
    return new Trip(parcel, outbox, world, outbox.started(), world.clock().nanoTime()).go(this);
  }

  /// One parcel on its way.
  private record Trip(
      Parcel parcel, Outbox outbox, Surroundings world, Entry.Started run, long begunNanos) {

    Outcome go(Courier by) throws InterruptedException {
      return switch (parcel) {
        case Parcel.StartParcel() -> start(by);
        case Parcel.PointsParcel(var range) -> points(by, range);
        case Parcel.FinishParcel() -> finish(by);
      };
    }

    private Outcome start(Courier by) throws InterruptedException {
      var answer = by.backend.start(by.session, run.run(), run.startedAt(), run.zone());
      if (!(answer instanceof Answer.Done<StartReply>)) {
        return notDone(answer);
      }
      outbox.note(new Entry.Acknowledged(parcel));
      world.ledger().note(new Receipt.StartReceipt(run.run(), run.startedAt(), took()));
      return new Brought();
    }

    private Outcome points(Courier by, SeqRange range) throws InterruptedException {
      var answer = by.backend.sendPoints(by.session, run.run(), outbox.points(range));
      if (!(answer instanceof Answer.Done<PointsReply>(var _, var reply))) {
        return notDone(answer);
      }
      var took = took();
      outbox.note(new Entry.Acknowledged(parcel));
      world.ledger().note(new Receipt.PointsReceipt(run.run(), range, reply, took));
      var missing = SeqRanges.of(reply.missing());
      return reply.nextSeq() > Track.MAX_SEQ
          ? checked(missing)
          : checked(missing.union(SeqRanges.of(new SeqRange(reply.nextSeq(), Track.MAX_SEQ))));
    }

    private Outcome finish(Courier by) throws InterruptedException {
      var finish = outbox.finish().orElseThrow();
      var answer = by.backend.finish(by.session, run.run(), finish);
      if (!(answer instanceof Answer.Done<FinishReply>(var _, var reply))) {
        return notDone(answer);
      }
      outbox.note(new Entry.Acknowledged(parcel));
      world.ledger().note(new Receipt.FinishReceipt(run.run(), finish, reply, took()));
      return checked(SeqRanges.of(reply.missing()));
    }

    /// Compares what the backend says it misses with what it had acknowledged.
    private Outcome checked(SeqRanges missing) {
      var lost = outbox.lost(missing);
      if (lost.isEmpty()) {
        return new Brought();
      }
      lost.ranges().forEach(range -> outbox.note(new Entry.Missed(range)));
      world.ledger().note(new Receipt.BrokenPromise(run.run(), lost));
      return new Later("the backend misses points that it had acknowledged", Duration.ZERO);
    }

    private Outcome notDone(Answer<?> answer) {
      return switch (answer) {
        case Answer.Done<?> _ -> new Brought();
        case Answer.Refused<?>(var problem) -> {
          outbox.note(new Entry.Refused(parcel, problem.toString()));
          yield new Brought();
        }
        case Answer.SignedOut<?>(var problem) -> new NotSignedIn(problem);
        case Answer.Unavailable<?>(var why, var atLeast) -> new Later(why, atLeast);
      };
    }

    private Duration took() {
      return Duration.ofNanos(world.clock().nanoTime() - begunNanos);
    }
  }
}
