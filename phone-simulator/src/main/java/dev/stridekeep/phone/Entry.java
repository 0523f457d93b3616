package dev.stridekeep.phone;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a run on the phone. The entries of a [Journal], in their order, are
/// all that a phone knows.
public sealed interface Entry {
  /// Whether losing this entry would lose a run, so that it must be on the disk before the phone
  /// goes on. What the backend acknowledged would only be sent once more.
  boolean mustSurvive();

  /// The runner pressed start.
  ///
  /// @param zone where the run begins, null for the account's
  record Started(RunId run, Instant startedAt, @Nullable ZoneId zone) implements Entry {
    @Override
    public boolean mustSurvive() {
      return true;
    }
  }

  /// Points came from the receiver.
  ///
  /// @param points one or more in a row, each with a position
  record Recorded(Track points) implements Entry {
    @Override
    public boolean mustSurvive() {
      return true;
    }
  }

  /// The runner pressed finish.
  record Finished(Finish finish) implements Entry {
    @Override
    public boolean mustSurvive() {
      return true;
    }
  }

  /// The backend acknowledged a parcel.
  record Acknowledged(Parcel parcel) implements Entry {
    @Override
    public boolean mustSurvive() {
      return false;
    }
  }

  /// The backend does not have points that it had acknowledged: they are to be sent again.
  record Missed(SeqRange range) implements Entry {
    @Override
    public boolean mustSurvive() {
      return false;
    }
  }

  /// The backend will never take a parcel.
  ///
  /// @param reason for the runner to read
  record Refused(Parcel parcel, String reason) implements Entry {
    @Override
    public boolean mustSurvive() {
      return false;
    }
  }
}
