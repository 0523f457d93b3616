package dev.stridekeep.torture.phone;

import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.TotalsReply;
import java.util.Random;

/// What a phone does after a run: looks at the dashboard, now and then deletes the run and perhaps
/// takes that back, and now and then tries what must be refused.
final class Aftermath {
  private static final double DELETES = 0.1;
  private static final double RESTORES = 0.4;
  private static final double TRESPASSES = 0.2;
  private static final long PAUSE_MILLIS = 200;
  private static final int NOT_FOUND = 404;

  private final Fleet fleet;
  private final Account account;
  private final StridekeepClient mobile;
  private final StridekeepClient web;
  private final Random random;
  private final Trespass trespass;

  Aftermath(
      Fleet fleet,
      Account account,
      Antenna toMobile,
      StridekeepClient mobile,
      StridekeepClient web,
      Random random) {
    this.fleet = fleet;
    this.account = account;
    this.mobile = mobile;
    this.web = web;
    this.random = random;
    trespass = new Trespass(fleet, account, toMobile, mobile, random);
  }

  void of(Promise promise, Account.Open session) throws InterruptedException {
    try {
      readDashboard(session);
      if (random.nextDouble() < DELETES) {
        // A delete that is late would meet the restored run: only a phone that waits for it is
        // safe.
        if (delete(promise, session) && random.nextDouble() < RESTORES) {
          restore(promise, session);
        }
        readDashboard(session);
      } else if (random.nextDouble() < TRESPASSES) {
        trespass.attempt(promise, session);
      }
    } catch (PhoneDiedException e) {
      // What it was about to do is forgotten; what it did stands.
    }
  }

  /// An acknowledged finish is on the dashboard of another backend at once.
  private void readDashboard(Account.Open session) throws InterruptedException {
    int least = 0;
    int most = 0;
    for (var promise : fleet.promises().of(account.number())) {
      least += promise.isFinished() && promise.life() == Promise.Life.THERE ? 1 : 0;
      most += promise.life() == Promise.Life.DELETED ? 0 : 1;
    }
    if (web.readTotals(session.session(), null, null)
        instanceof Answer.Done<TotalsReply>(var _, var totals)) {
      if (totals.runs() < least || totals.runs() > most) {
        fleet
            .findings()
            .add(
                "stale",
                "the dashboard of %s has %d runs right after a finish, not %d"
                    .formatted(account.email(), totals.runs(), least));
      } else {
        fleet.traffic().readsOfOwnWrites.increment();
      }
    }
  }

  /// @return whether nothing of this delete can still be on its way
  private boolean delete(Promise promise, Account.Open session) throws InterruptedException {
    promise.setLife(Promise.Life.UNKNOWN);
    for (int sent = 1; !fleet.isTooLate(); sent++) {
      switch (mobile.deleteRun(session.session(), promise.run())) {
        case Answer.Done<?> _ -> {
          fleet.promises().deleted(promise);
          return sent == 1;
        }
        case Answer.Refused<?>(var problem) -> {
          fleet.findings().add("refused", "a delete of " + promise.run() + ": " + problem);
          return false;
        }
        case Answer.SignedOut<?> _, Answer.Unavailable<?> _ -> Thread.sleep(PAUSE_MILLIS);
      }
    }
    return false;
  }

  private void restore(Promise promise, Account.Open session) throws InterruptedException {
    promise.setLife(Promise.Life.UNKNOWN);
    for (int sent = 1; !fleet.isTooLate(); sent++) {
      switch (mobile.restoreRun(session.session(), promise.run())) {
        case Answer.Done<?> _ -> {
          fleet.promises().restored(promise);
          return;
        }
        case Answer.Refused<?>(var problem) -> {
          // There is nothing to restore where one that was not answered was carried out.
          if (sent == 1 || problem.status() != NOT_FOUND) {
            fleet.findings().add("refused", "a restore of " + promise.run() + ": " + problem);
          }
          return;
        }
        case Answer.SignedOut<?> _, Answer.Unavailable<?> _ -> Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
