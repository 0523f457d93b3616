package dev.stridekeep.torture.phone;

import dev.stridekeep.phone.Backoff;
import dev.stridekeep.phone.Courier;
import dev.stridekeep.phone.Delivery;
import dev.stridekeep.phone.Journal;
import dev.stridekeep.phone.MemoryJournal;
import dev.stridekeep.phone.Outbox;
import dev.stridekeep.phone.Phone;
import dev.stridekeep.phone.PhoneClock;
import dev.stridekeep.phone.PhoneSettings;
import dev.stridekeep.phone.SeededMischief;
import dev.stridekeep.phone.Surroundings;
import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A phone that records one run after the other: offline for spells, impatient, forgetful of order,
/// and mortal. All its decisions come from the seed; what time they fall into does not.
final class EndlessPhone implements Runnable {
  private static final PhoneSettings SETTINGS =
      new PhoneSettings(
          Script.BATCH, new Backoff(Duration.ofMillis(100), Duration.ofMillis(1_500)));
  private static final SeededMischief.Shares MISCHIEF =
      new SeededMischief.Shares(0.03, 0.03, 0.2, 0.02);
  private static final double DEATHS = 0.002;
  private static final double SPELLS = 0.02;
  private static final int MOST_BATCHES_OFFLINE = 12;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final URI ANYWHERE = URI.create("http://backend");

  private final Fleet fleet;
  private final Account account;
  private final Random random;
  private final StridekeepClient mobile;
  private final StridekeepClient web;
  private final Antenna toMobile;
  private final Antenna toWeb;
  private final Surroundings world;
  private final Aftermath aftermath;
  private Account.Open session = new Account.Open(new Tokens("", "", ""));

  EndlessPhone(Fleet fleet, Account account) {
    this.fleet = fleet;
    this.account = account;
    random = new Random(fleet.seed() * 31 + account.number());
    int mobiles = fleet.mobiles().size();
    toMobile =
        new Antenna(
            fleet.mobiles(),
            0,
            fleet.traffic(),
            fleet.pulse(),
            new Random(random.nextLong()),
            DEATHS);
    toWeb =
        new Antenna(
            List.of(fleet.web()),
            mobiles,
            fleet.traffic(),
            fleet.pulse(),
            new Random(random.nextLong()),
            0);
    mobile = new StridekeepClient(toMobile, ANYWHERE);
    web = new StridekeepClient(toWeb, ANYWHERE);
    world =
        new Surroundings(
            PhoneClock.system(),
            new Random(random.nextLong()),
            new SeededMischief(random.nextLong(), MISCHIEF),
            fleet.promises());
    aftermath = new Aftermath(fleet, account, toMobile, mobile, web, new Random(random.nextLong()));
  }

  Account account() {
    return account;
  }

  void signUp() throws InterruptedException {
    while (!isSignedUp()) {
      pauseBeforeTryingAgain("cannot sign up");
    }
    signIn();
  }

  private boolean isSignedUp() throws InterruptedException {
    try {
      return account.signUp(mobile) instanceof Answer.Done<?>;
    } catch (PhoneDiedException e) {
      return false;
    }
  }

  private void signIn() throws InterruptedException {
    while (!isSignedIn()) {
      pauseBeforeTryingAgain("cannot sign in");
    }
  }

  private boolean isSignedIn() throws InterruptedException {
    try {
      if (account.signIn(mobile) instanceof Answer.Done<Tokens>(var _, var tokens)) {
        session = new Account.Open(tokens);
        return true;
      }
      return false;
    } catch (PhoneDiedException e) {
      return false;
    }
  }

  private void pauseBeforeTryingAgain(String what) throws InterruptedException {
    if (fleet.isTooLate()) {
      throw new IllegalStateException(account.email() + " " + what);
    }
    Thread.sleep(100 + random.nextInt(400));
  }

  @Override
  public void run() {
    try {
      for (int number = 0; !fleet.isStopped(); number++) {
        record(Script.of(fleet.seed(), account.number(), number));
      }
    } catch (InterruptedException e) {
      fleet.findings().add("stuck", account.email() + " was interrupted");
    } catch (RuntimeException e) {
      fleet.findings().add("stuck", account.email() + " broke down: " + e);
    } finally {
      toMobile.close();
      toWeb.close();
    }
  }

  private void record(Script script) throws InterruptedException {
    var journal = new MemoryJournal();
    var track = script.track();
    var run = awake(journal).start(script.startedAt(), null);
    var promise = new Promise(account.number(), run, script);
    fleet.promises().open(promise);
    int offline = 0;
    var phone = awake(journal);
    for (int i = 0; i < script.batches(); i++) {
      phone.record(Script.batch(track, i));
      if (offline > 0) {
        offline--;
      } else if (random.nextDouble() < SPELLS) {
        fleet.traffic().offlineSpells.increment();
        offline = random.nextInt(MOST_BATCHES_OFFLINE);
      } else {
        phone = send(phone, journal);
      }
    }
    var finish = script.finish();
    phone.finish(finish.finishedAt(), finish.pauses(), finish.summary());
    deliver(phone, journal, promise);
  }

  /// A phone that is on, and knows what its journal says.
  private Phone awake(Journal journal) {
    return new Phone(new Outbox(journal), new Courier(mobile, session.session()), SETTINGS, world);
  }

  /// One round of sending.
  ///
  /// @return the phone, or the one that it was born again as
  private Phone send(Phone phone, Journal journal) throws InterruptedException {
    try {
      if (phone.send() instanceof Delivery.SignedOut) {
        return signedInAgain(journal);
      }
      return phone;
    } catch (PhoneDiedException e) {
      return awake(journal);
    }
  }

  private Phone signedInAgain(Journal journal) throws InterruptedException {
    fleet.traffic().signIns.increment();
    signIn();
    return awake(journal);
  }

  /// Sends until everything is acknowledged.
  private void deliver(Phone first, Journal journal, Promise promise) throws InterruptedException {
    var phone = first;
    while (!phone.outbox().isSettled()) {
      if (fleet.isTooLate()) {
        fleet.findings().add("stuck", promise.run() + " could not be brought to the backends");
        return;
      }
      try {
        switch (phone.send()) {
          case Delivery.NothingDue() -> {}
          case Delivery.Waiting(var until, var _) -> sleepUntil(until);
          case Delivery.SignedOut(var _) -> phone = signedInAgain(journal);
        }
      } catch (PhoneDiedException e) {
        phone = awake(journal);
      }
    }
    var refusals = phone.outbox().refusals();
    if (!refusals.isEmpty()) {
      fleet.findings().add("refused", promise.run() + " was refused: " + refusals);
    }
    fleet.setLatest(promise);
    aftermath.of(promise, session);
  }

  private static void sleepUntil(Instant until) throws InterruptedException {
    var wait = Duration.between(Instant.now(), until);
    if (wait.isPositive()) {
      Thread.sleep(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
  }
}
