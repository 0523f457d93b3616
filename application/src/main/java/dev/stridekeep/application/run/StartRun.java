package dev.stridekeep.application.run;

import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Start;
import dev.stridekeep.domain.run.Visibility;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The start was pressed. May come at any time, any number of times; the first one stands.
public final class StartRun {
  private final RunStore runs;
  private final AccountStore accounts;
  private final RunSettler settler;
  private final InstantSource clock;

  public StartRun(RunStore runs, AccountStore accounts, RunSettler settler, InstantSource clock) {
    this.runs = runs;
    this.accounts = accounts;
    this.settler = settler;
    this.clock = clock;
  }

  /// What the phone says of the start.
  ///
  /// @param zone null for the account's own
  public record Command(
      Instant startedAt,
      @Nullable ZoneId zone,
      @Nullable UUID programSession,
      @Nullable UUID playlist,
      Visibility visibility) {}

  /// What came of it.
  public sealed interface Result {
    /// The start is stored; nobody had pressed it before.
    record Started(RunWithFigures run) implements Result {}

    /// The same start was stored before.
    record Same(RunWithFigures run) implements Result {}

    /// Another start was stored before, and stands.
    record Conflicting(RunWithFigures run) implements Result {}

    /// The run is another account's, or erased.
    record NotFound() implements Result {}
  }

  public Result start(Caller caller, RunId id, Command command) {
    if (!RunAccess.mayRecord(caller)) {
      return new Result.NotFound();
    }
    var now = clock.instant();
    var account = caller.account();
    var pressed = start(account, command);
    var fresh = Run.heardOf(id, account, pressed.startedAt(), now);
    var claim = runs.claim(((Run.Change.Changed) fresh.start(pressed, now)).run());
    if (!RunAccess.mayChange(caller, claim.run())) {
      return new Result.NotFound();
    }
    if (claim.isNew()) {
      return new Result.Started(new RunWithFigures(claim.run(), null));
    }
    return switch (settler.apply(id, (run, _) -> run.start(pressed, now))) {
      case RunSettler.Outcome.Refused(var details) ->
          details.run().purged() ? new Result.NotFound() : new Result.Conflicting(details);
      case RunSettler.Outcome.Settled(var details, _, boolean changed) ->
          changed ? new Result.Started(details) : new Result.Same(details);
    };
  }

  private Start start(AccountId account, Command command) {
    var given = command.zone();
    var zone =
        given != null
            ? given
            : accounts.find(account).map(Account::timeZone).orElse(ZoneOffset.UTC);
    return new Start(
        command.startedAt(),
        zone,
        command.programSession(),
        command.playlist(),
        command.visibility());
  }
}
