package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.run.RunStore;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.persistence.account.JdbiAccountStore;
import dev.stridekeep.persistence.run.JdbiRunStore;
import dev.stridekeep.testkit.account.QuickPasswordHasher;
import dev.stridekeep.testkit.account.Runners;
import dev.stridekeep.testkit.run.Examples;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// No change of a row may split a page: where the disk is full, MariaDB loses rows by it.
@Timeout(120)
final class RowsOfOneLengthIT {
  private static final int ROWS = 400;

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(TestDatabase.MARIADB.fresh(folder));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatever_happens_to_a_run_is_written_in_the_place_of_its_row() {
    var store = new JdbiRunStore(database, Workload.CONTROL);
    var runs = new ArrayList<Run>();
    for (int i = 0; i < ROWS; i++) {
      runs.add(
          store
              .claim(
                  Run.heardOf(
                      Examples.newRun(), Examples.newAccount(), Examples.MORNING, Examples.MORNING))
              .run());
    }
    long pages = pages("run");
    assertTrue(pages > 3, "so few pages tell nothing: " + pages);
    for (var run : runs) {
      live(store, run);
    }
    assertEquals(pages, pages("run"));
  }

  private static void live(RunStore store, Run claimed) {
    var later = Examples.MORNING.plusSeconds(3_600);
    saved(store, claimed.start(Examples.start(Examples.MORNING), Examples.MORNING));
    var finished =
        ((Run.Change.Changed) load(store, claimed).finish(Examples.finish(later, 100), later))
            .run();
    assertTrue(store.save(finished, Examples.fullResult(RunStatus.AWAITING_POINTS)));
    assertTrue(store.save(load(store, claimed), Examples.fullResult(RunStatus.COMPLETE)));
    saved(store, load(store, claimed).delete(later));
    saved(store, load(store, claimed).restore(later));
  }

  private static void saved(RunStore store, Run.Change change) {
    assertTrue(store.save(((Run.Change.Changed) change).run()));
  }

  private static Run load(RunStore store, Run run) {
    return store.find(run.id()).orElseThrow();
  }

  @Test
  void whatever_is_changed_of_an_account_is_written_in_the_place_of_its_row() {
    var store = new JdbiAccountStore(database);
    var hash = new QuickPasswordHasher().hash(Runners.PASSWORD);
    var accounts = new ArrayList<Account>();
    for (int i = 0; i < ROWS; i++) {
      var full = Runners.account(Runners.newEmail());
      var bare =
          new Account(
              // In the order of the key, which fills each page.
              new AccountId(new UUID(0x0190_0000_0000_7000L, i)),
              full.email(),
              "Z",
              ZoneOffset.UTC,
              Units.METRIC,
              DayOfWeek.MONDAY,
              BodyProfile.UNKNOWN,
              full.createdAt(),
              0);
      assertTrue(store.add(bare, hash));
      accounts.add(bare);
    }
    long pages = pages("account");
    assertTrue(pages > 3, "so few pages tell nothing: " + pages);
    for (var account : accounts) {
      assertTrue(
          store.save(
              new Account(
                  account.id(),
                  account.email(),
                  "\u8D70".repeat(Account.MAX_DISPLAY_NAME),
                  ZoneId.of("America/Argentina/ComodRivadavia"),
                  Units.IMPERIAL,
                  DayOfWeek.WEDNESDAY,
                  Runners.BODY,
                  account.createdAt(),
                  0)));
    }
    // Fewer where two pages that are not half full become one.
    assertTrue(pages("account") <= pages, () -> pages + " pages became " + pages("account"));
  }

  /// How many pages hold the rows of a table.
  private long pages(String table) {
    return database.read(
        Workload.CONTROL,
        handle -> {
          handle.execute("ANALYZE TABLE " + table);
          return handle
              .createQuery(
                  "SELECT clust_index_size FROM information_schema.innodb_sys_tablestats"
                      + " WHERE name = CONCAT(DATABASE(), '/', :table)")
              .bind("table", table)
              .mapTo(long.class)
              .one();
        });
  }
}
