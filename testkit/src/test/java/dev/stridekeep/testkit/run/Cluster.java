package dev.stridekeep.testkit.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.RunWithFigures;
import dev.stridekeep.application.run.StartRun;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.domain.run.Visibility;
import dev.stridekeep.testkit.account.InMemoryAccountStore;
import dev.stridekeep.testkit.account.QuickPasswordHasher;
import dev.stridekeep.testkit.account.Runners;
import dev.stridekeep.testkit.account.StoppedClock;
import dev.stridekeep.testkit.generator.RunGenerator;
import dev.stridekeep.testkit.generator.RunScript;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/// Shared stores in memory with one runner and one run of [#POINTS] points.
final class Cluster {
  static final int POINTS = 120;
  static final Track TRACK = RunGenerator.generate(RunScript.city6k(7)).recorded().slice(0, POINTS);
  static final Instant STARTED = Instant.ofEpochMilli(TRACK.timeMillis(0)).minusSeconds(3);
  static final Instant FINISHED = Instant.ofEpochMilli(TRACK.timeMillis(POINTS - 1)).plusSeconds(5);

  final InMemoryRunStore runs = new InMemoryRunStore();
  final InMemoryTrackStore tracks = new InMemoryTrackStore();
  final InMemoryAccountStore accounts = new InMemoryAccountStore();
  final StoppedClock clock = new StoppedClock(FINISHED.plusSeconds(60));
  final Account runner;
  final RunId id;

  Cluster() {
    this(Runners.account(Runners.newEmail()), Examples.newRun());
  }

  private Cluster(Account runner, RunId id) {
    this.runner = runner;
    this.id = id;
    accounts.add(runner, new QuickPasswordHasher().hash(Runners.PASSWORD));
  }

  /// The same runner and run on stores that hold nothing yet.
  Cluster anew() {
    return new Cluster(runner, id);
  }

  /// A server that others come in between the calls of.
  Node node(Between between, InstantSource itsClock) {
    return new Node(
        new InterruptedRunStore(runs, between),
        new InterruptedTrackStore(tracks, between),
        accounts,
        itsClock);
  }

  Node node() {
    return new Node(runs, tracks, accounts, clock);
  }

  StartRun.Result start(Node node) {
    return node.start.start(Caller.owner(runner.id()), id, startCommand());
  }

  static StartRun.Command startCommand() {
    return new StartRun.Command(
        STARTED, ZoneId.of("Europe/Berlin"), null, null, Visibility.PRIVATE);
  }

  static Finish finish(Instant at, int lastSeq) {
    var pause = new Pause(STARTED.plusSeconds(60), STARTED.plusSeconds(75));
    return new Finish(at, lastSeq, List.of(pause), null);
  }

  static Finish wholeFinish() {
    return finish(FINISHED, POINTS - 1);
  }

  static InstantSource ahead(InstantSource clock, Duration by) {
    return () -> clock.instant().plus(by);
  }

  Track stored() {
    return TrackChunk.merge(tracks.read(id, tracks.keys(id)));
  }

  RunWithFigures details() {
    return runs.findDetails(id).orElseThrow();
  }

  /// The run as it is when these very chunks come first and all else after, one by one.
  RunWithFigures oneByOne() {
    var other = anew();
    other.tracks.append(id, tracks.read(id, tracks.keys(id)), clock.instant());
    var node = other.node();
    var _ = other.start(node);
    var _ = node.finish.finish(Caller.owner(runner.id()), id, wholeFinish());
    return other.details();
  }
}
