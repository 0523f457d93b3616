package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.START;
import static dev.stridekeep.files.FileFixtures.file;
import static dev.stridekeep.files.FileFixtures.gpx;
import static dev.stridekeep.files.FileFixtures.lap;
import static dev.stridekeep.files.FileFixtures.pause;
import static dev.stridekeep.files.FileFixtures.run;
import static dev.stridekeep.files.FileFixtures.tcx;
import static dev.stridekeep.files.FileFixtures.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.access.Caller;
import dev.stridekeep.application.run.ImportRun;
import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.run.DistanceSource;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Run;
import dev.stridekeep.domain.run.RunStatus;
import dev.stridekeep.domain.run.Track;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportAndExportTest {
  private static final Caller SOMEONE_ELSE = Caller.owner(new AccountId(new UUID(2, 2)));
  private static final int SECONDS = 4_000;
  private static final Track TRACK = track(9, SECONDS, true);
  private static final byte[] FILE = file(run(TRACK, pause(1_000, 1_100)), RunFileFormat.GPX);

  private final ImportBench bench = new ImportBench();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_file_becomes_a_complete_run_with_figures() {
    var imported = bench.imported(FILE);

    var result = imported.run().result().orElseThrow();
    assertTrue(imported.isNew());
    assertEquals(List.of(), imported.warnings());
    assertEquals(TRACK, bench.trackOf(imported.run()));
    assertEquals(RunStatus.COMPLETE, result.status());
    assertFalse(result.provisional());
    assertEquals(Duration.ofSeconds(SECONDS - 1), result.summary().elapsed());
    assertEquals(DistanceSource.POSITIONS, result.summary().distanceSource());
    assertEquals(Instant.ofEpochMilli(START), imported.run().run().countsFrom());
  }

  @Test
  void the_same_bytes_again_are_the_same_run() {
    var first = bench.imported(FILE);
    bench.clock.advance(Duration.ofDays(100));
    var second = bench.imported(FILE);

    assertFalse(second.isNew());
    assertEquals(first.run(), second.run());
  }

  @Test
  void the_same_bytes_in_another_account_are_another_run() {
    var mine = bench.imported(FILE).run().run();
    var theirs = bench.imported(SOMEONE_ELSE, FILE).run().run();

    assertNotEquals(mine.id(), theirs.id());
    assertEquals(SOMEONE_ELSE.account(), theirs.owner());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void an_import_that_broke_off_is_finished_by_sending_the_file_again(int appends) {
    bench.tracks.breakAfter(appends);
    assertThrows(
        StorageException.class, () -> bench.importRun.importFile(bench.account, FILE, null));
    bench.tracks.mend();

    var again = bench.imported(FILE);

    assertTrue(again.isNew());
    assertEquals(TRACK, bench.trackOf(again.run()));
    assertEquals(new ImportBench().imported(FILE).run().result(), again.run().result());
  }

  @Test
  void a_deleted_run_comes_back_with_its_file() {
    var first = bench.imported(FILE).run();
    assertTrue(bench.deleteRun.delete(bench.account, first.run().id()));
    bench.clock.advance(Duration.ofDays(29));

    var again = bench.imported(FILE);

    assertEquals(first.run().id(), again.run().run().id());
    assertFalse(again.run().run().isDeleted());
    assertEquals(first.result(), again.run().result());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_run_that_cannot_be_restored_any_more_is_imported_anew(boolean purged) {
    var first = bench.imported(FILE).run().run();
    assertTrue(bench.deleteRun.delete(bench.account, first.id()));
    bench.clock.advance(purged ? Run.ERASED_AFTER.plusMillis(1) : Run.RESTORABLE_FOR);
    if (purged) {
      assertEquals(1, bench.purge.purgeDue());
    }

    var again = bench.imported(FILE);

    assertTrue(again.isNew());
    assertNotEquals(first.id(), again.run().run().id());
    assertEquals(TRACK, bench.trackOf(again.run()));
    assertEquals(again.run(), bench.imported(FILE).run());
  }

  @Test
  void a_file_of_totals_becomes_a_run_of_the_devices_figures() {
    var imported =
        bench.imported(bytes(tcx("<Activity>" + lap(0, 600, 2_000, "") + "</Activity>")));

    var summary = imported.run().result().orElseThrow().summary();
    assertEquals(2_000, summary.distance().metres());
    assertEquals(DistanceSource.DEVICE, summary.distanceSource());
    assertEquals(Duration.ofMinutes(10), summary.elapsed());
    assertEquals(Duration.ofMinutes(10), summary.moving());
    assertEquals(0, summary.points());
  }

  @Test
  void a_planned_route_stands_where_it_was_first_imported() {
    byte[] route =
        bytes(gpx("<trkseg><trkpt lat='48' lon='11'/><trkpt lat='48.01' lon='11'/></trkseg>"));
    var now = bench.clock.instant();
    var first = bench.imported(route);
    bench.clock.advance(Duration.ofDays(1));
    var second = bench.imported(route);

    assertEquals(now, first.run().run().countsFrom());
    assertEquals(first.run(), second.run());
    assertTrue(first.warnings().getFirst().contains("planned route"));
    assertEquals(1112, first.run().result().orElseThrow().summary().distance().metres(), 0.5);
  }

  @Test
  void a_file_that_cannot_be_read_stores_nothing() {
    var result = bench.importRun.importFile(bench.account, bytes("hello"), RunFileFormat.FIT);

    assertTrue(result instanceof ImportRun.Result.Unreadable);
    assertEquals(
        List.of(), bench.runs.listOpenSilentSince(bench.clock.instant().plusSeconds(1), 10));
  }

  @Test
  void a_file_of_another_kind_than_declared_is_read_and_told() {
    var result = bench.importRun.importFile(bench.account, FILE, RunFileFormat.FIT);

    var imported = (ImportRun.Result.Imported) result;
    assertEquals(List.of("The file was sent as FIT and is GPX."), imported.warnings());
  }

  @ParameterizedTest
  @EnumSource(names = {"GPX", "TCX", "FIT"})
  void an_exported_run_is_imported_as_it_was(RunFileFormat format) {
    var mine = bench.imported(FILE).run();
    byte[] out = bench.exportRun.export(bench.account, mine.run().id(), format).orElseThrow();

    var theirs = bench.imported(SOMEONE_ELSE, out).run();

    var track = bench.trackOf(theirs);
    assertEquals(TRACK.size(), track.size());
    for (int i = 0; i < track.size(); i++) {
      assertEquals(TRACK.timeMillis(i), track.timeMillis(i));
      assertEquals(TRACK.latitude(i), track.latitude(i));
      assertEquals(TRACK.longitude(i), track.longitude(i));
    }
    assertEquals(
        mine.result().orElseThrow().summary().elapsed(),
        theirs.result().orElseThrow().summary().elapsed());
    assertEquals(pausesOf(mine.run()), pausesOf(theirs.run()));
  }

  private static List<Pause> pausesOf(Run run) {
    return Objects.requireNonNull(run.finish()).pauses();
  }

  @Test
  void nobody_exports_the_run_of_another_or_one_that_is_deleted() {
    var id = bench.imported(FILE).run().run().id();

    assertTrue(bench.exportRun.export(SOMEONE_ELSE, id, RunFileFormat.GPX).isEmpty());
    assertTrue(bench.deleteRun.delete(bench.account, id));
    assertTrue(bench.exportRun.export(bench.account, id, RunFileFormat.GPX).isEmpty());
  }
}
