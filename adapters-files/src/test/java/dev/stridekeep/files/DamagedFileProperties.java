package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.file;
import static dev.stridekeep.files.FileFixtures.packed;
import static dev.stridekeep.files.FileFixtures.pause;
import static dev.stridekeep.files.FileFixtures.read;
import static dev.stridekeep.files.FileFixtures.run;
import static dev.stridekeep.files.FileFixtures.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.application.run.RunFiles;
import dev.stridekeep.application.run.RunFiles.Reading;
import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.run.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever the bytes, reading ends with a run or with a reason, and never with an exception.
class DamagedFileProperties {
  private static final Track TRACK = track(11, 60, false);

  private static final List<byte[]> FILES =
      List.of(
          file(run(track(11, 60, true), pause(20, 30)), RunFileFormat.GPX),
          file(run(TRACK, pause(20, 30)), RunFileFormat.TCX),
          file(run(TRACK, pause(20, 30)), RunFileFormat.FIT),
          packed(file(run(TRACK), RunFileFormat.FIT)),
          packed(file(run(track(11, 60, true)), RunFileFormat.GPX)));

  @Property(tries = 300, seed = "1")
  void random_bytes_end_with_a_reason(@ForAll @Size(max = 400) byte[] bytes) {
    assertSound(read(bytes));
  }

  @Property(tries = 300, seed = "2")
  void random_bytes_after_a_valid_beginning_end_soundly(
      @ForAll @IntRange(max = 4) int which,
      @ForAll @IntRange(max = 600) int kept,
      @ForAll @Size(max = 400) byte[] rest) {
    byte[] file = FILES.get(which);
    int n = Math.min(kept, file.length);
    byte[] bytes = Arrays.copyOf(file, n + rest.length);
    System.arraycopy(rest, 0, bytes, n, rest.length);

    assertSound(read(bytes));
  }

  @Property(tries = 400, seed = "3")
  void a_truncated_file_gives_the_points_before_the_cut(
      @ForAll @IntRange(max = 2) int which, @ForAll @IntRange(max = 100_000) int at) {
    byte[] file = FILES.get(which);
    int cut = at % file.length;

    var reading = read(Arrays.copyOf(file, cut));

    assertSound(reading);
    if (reading instanceof Reading.Recorded(RunFromFile run) && cut < file.length - 20) {
      assertFalse(run.warnings().isEmpty(), "a cut file must say so");
    }
    if (cut > file.length / 2) {
      var run = ((Reading.Recorded) reading).run();
      assertTrue(run.track().size() > 10);
      // All but the last point, which the cut may have gone through.
      for (int i = 0; i < run.track().size() - 1; i++) {
        assertEquals(TRACK.timeMillis(i), run.track().timeMillis(i));
      }
    }
  }

  @Property(tries = 1_000, seed = "4")
  void a_mutated_file_ends_soundly(
      @ForAll @IntRange(max = 4) int which,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int mutations) {
    byte[] file = FILES.get(which).clone();
    var random = new Random(seed);
    for (int i = 0; i < mutations; i++) {
      mutate(file, random);
    }

    assertSound(read(file));
  }

  private static void mutate(byte[] file, Random random) {
    int at = random.nextInt(file.length);
    switch (random.nextInt(4)) {
      case 0 -> file[at] = (byte) random.nextInt();
      case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> Arrays.fill(file, at, Math.min(file.length, at + random.nextInt(40)), (byte) 0);
      default -> {
        int length = Math.min(random.nextInt(200), file.length - at);
        int from = random.nextInt(file.length - length + 1);
        System.arraycopy(file, from, file, at, length);
      }
    }
  }

  @Property(tries = 300, seed = "5")
  void one_damaged_place_costs_at_most_a_few_points(
      @ForAll @IntRange(max = 1) int which, @ForAll long seed) {
    byte[] file = FILES.get(which).clone();
    var random = new Random(seed);
    // Behind the root element, so that the file still says what it is.
    int at = 700 + random.nextInt(file.length - 800);
    Arrays.fill(file, at, at + random.nextInt(2, 30), (byte) '<');

    var run = ((Reading.Recorded) read(file)).run();

    assertTrue(run.track().size() >= 57, () -> run.track() + " " + run.warnings());
    assertFalse(run.warnings().isEmpty());
  }

  private static void assertSound(Reading reading) {
    switch (reading) {
      case Reading.Unreadable(String reason) -> assertTrue(reason.endsWith("."), reason);
      case Reading.Recorded(RunFromFile run) -> {
        assertTrue(run.track().size() <= RunFiles.MAX_POINTS);
        assertTrue(run.warnings().size() <= RunFiles.MAX_WARNINGS);
        for (int i = 0; i < run.track().size(); i++) {
          assertEquals(i, run.track().seq(i));
        }
      }
    }
  }
}
