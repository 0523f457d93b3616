package dev.stridekeep.phone;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRanges;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What was acknowledged for each run, added up. Safe for use by many phones at once.
public final class MemoryLedger implements Ledger {
  private final Map<RunId, Account> accounts = new ConcurrentHashMap<>();

  /// What the backend owes one run.
  ///
  /// @param points acknowledged sequence numbers; a broken promise takes none back
  /// @param conflicting of these, where the backend kept values that it had before
  /// @param broken points that the backend itself said it lost
  public record Account(
      Receipt.@Nullable StartReceipt start,
      SeqRanges points,
      SeqRanges conflicting,
      Receipt.@Nullable FinishReceipt finish,
      SeqRanges broken) {
    private static final Account EMPTY =
        new Account(null, SeqRanges.EMPTY, SeqRanges.EMPTY, null, SeqRanges.EMPTY);
  }

  @Override
  public void note(Receipt receipt) {
    accounts.compute(
        receipt.run(), (_, account) -> add(account == null ? Account.EMPTY : account, receipt));
  }

  private static Account add(Account a, Receipt receipt) {
    return switch (receipt) {
      case Receipt.StartReceipt start ->
          new Account(start, a.points, a.conflicting, a.finish, a.broken);
      case Receipt.PointsReceipt points ->
          new Account(
              a.start,
              a.points.union(SeqRanges.of(points.range())),
              a.conflicting.union(SeqRanges.of(points.reply().conflicting())),
              a.finish,
              a.broken);
      case Receipt.FinishReceipt finish ->
          new Account(a.start, a.points, a.conflicting, finish, a.broken);
      case Receipt.BrokenPromise(var _, var lost) ->
          new Account(a.start, a.points, a.conflicting, a.finish, a.broken.union(lost));
    };
  }

  public Optional<Account> find(RunId run) {
    return Optional.ofNullable(accounts.get(run));
  }

  /// All runs of which anything was acknowledged.
  public Map<RunId, Account> accounts() {
    return Map.copyOf(accounts);
  }
}
