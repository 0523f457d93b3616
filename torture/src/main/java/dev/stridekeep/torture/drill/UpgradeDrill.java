package dev.stridekeep.torture.drill;

import dev.stridekeep.torture.server.Launch;
import dev.stridekeep.torture.server.MariaDb;
import dev.stridekeep.torture.server.Site;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A rolling upgrade with a change of the schema while phones record: expand, migrate, contract.
/// Backends are replaced one by one, so that old and new ones serve side by side; an old one is
/// killed meanwhile and has to start again on the newer schema.
///
/// @param from a built checkout of the version that is upgraded; today's where there is none
record UpgradeDrill(Drill drill, @Nullable Path from) {
  private static final int SLICE = 200;

  Drill.Result run() throws InterruptedException {
    var old = from == null ? drill.home() : from;
    try (var site =
        Site.start(
            MariaDb.start(drill.work()),
            Launch.jar(old, "app-mobile-backend"),
            Launch.jar(old, "app-web-backend"),
            drill.work())) {
      return run(site, (MariaDb) site.database());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Drill.Result run(Site site, MariaDb database) throws InterruptedException, SQLException {
    var notes = new Notes(drill.progress());
    var phones = new Phones(site, drill.seed(), drill.phones());
    drill.progress().accept("phones sign up");
    phones.start();
    var calm = drill.lasts().dividedBy(8);
    Thread.sleep(calm);
    if (from != null) {
      roll(site, Launch.jar(drill.home(), "app-mobile-backend"), web(drill.home()), calm, notes);
      notes.add("today's version serves on all nodes");
    }
    var expanded = NextVersion.expanded(drill.home(), drill.work());
    roll(site, expanded.mobile(), expanded.web(), calm, notes);
    notes.add("expanded: a column more");
    notes.add("migrated: %,d rows filled, in slices", migrate(database));
    Thread.sleep(calm);
    var contracted = NextVersion.contracted(drill.home(), drill.work());
    roll(site, contracted.mobile(), contracted.web(), calm, notes);
    notes.add("contracted: the column is gone");
    Thread.sleep(calm);
    var outcome = phones.stop();
    notes.addCalls(outcome);
    notes.add(outcome);
    return new Drill.Result(outcome.isClean() && outcome.traffic().failed() == 0, notes.lines());
  }

  /// Replaces the web backend first: a dashboard that reads must cope before phones write.
  private void roll(Site site, Launch mobile, Launch web, Duration calm, Notes notes)
      throws InterruptedException {
    int last = site.nodes().size() - 1;
    replace(site, last, web, notes);
    var oldNode = site.nodes().getFirst().server();
    oldNode.kill();
    oldNode.restart();
    notes.add("%s of the old version was killed and started again", oldNode.name());
    for (int i = 0; i < last; i++) {
      Thread.sleep(calm.dividedBy(last));
      replace(site, i, mobile, notes);
    }
  }

  private void replace(Site site, int which, Launch launch, Notes notes) {
    long began = System.nanoTime();
    site.replace(which, launch);
    notes.add(
        "%s replaced in %s", site.nodes().get(which).server().name(), Notes.secondsSince(began));
  }

  /// Fills the new column a few rows at a time, so that no lock is held for long.
  private static int migrate(MariaDb database) throws SQLException {
    var server = database.server();
    int filled = 0;
    try (var connection =
            DriverManager.getConnection(server.url("torture"), server.user(), server.password());
        var update =
            connection.prepareStatement(
                "UPDATE run SET drill_pace = COALESCE(moving_s / NULLIF(distance_m, 0), -1)"
                    + " WHERE drill_pace IS NULL AND distance_m IS NOT NULL LIMIT "
                    + SLICE)) {
      int changed;
      while ((changed = update.executeUpdate()) > 0) {
        filled += changed;
      }
    }
    return filled;
  }

  private static Launch web(Path home) {
    return Launch.jar(home, "app-web-backend");
  }
}
