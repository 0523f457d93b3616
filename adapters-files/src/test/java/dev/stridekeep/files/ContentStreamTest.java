package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.file;
import static dev.stridekeep.files.FileFixtures.packed;
import static dev.stridekeep.files.FileFixtures.recorded;
import static dev.stridekeep.files.FileFixtures.run;
import static dev.stridekeep.files.FileFixtures.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.RunFileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentStreamTest {
  @ParameterizedTest
  @EnumSource(names = {"GPX", "TCX", "FIT"})
  void a_packed_file_is_read_like_the_file(RunFileFormat format) {
    byte[] file = file(run(track(4, 50, true)), format);

    assertEquals(recorded(file), recorded(packed(file)));
  }

  @Test
  void content_ends_at_the_limit_however_small_its_packing() throws IOException {
    byte[] zeros = packed(new byte[50_000_000]);
    assertTrue(zeros.length < 100_000);

    var content = ContentStream.of(new ByteArrayInputStream(zeros), 1_000_000);

    assertEquals(1_000_000, content.transferTo(OutputStream.nullOutputStream()));
    assertNotNull(content.damage());
  }

  @Test
  void content_within_the_limit_is_whole() throws IOException {
    var content = ContentStream.of(new ByteArrayInputStream(packed(new byte[999])), 1_000);

    assertEquals(999, content.readAllBytes().length);
    assertNull(content.damage());
  }

  @Test
  void a_cut_packing_gives_what_came_before_the_cut() {
    byte[] packed = packed(file(run(track(4, 2_000, true)), RunFileFormat.GPX));

    var run = recorded(Arrays.copyOf(packed, packed.length / 2));

    assertTrue(run.track().size() > 500);
    assertTrue(run.warnings().contains("The file is cut off: its packing is damaged."));
  }

  @ParameterizedTest
  @EnumSource(names = {"GPX", "TCX", "FIT"})
  void a_source_that_fails_is_no_damaged_file(RunFileFormat format) {
    byte[] file = file(run(track(4, 2_000, true)), format);
    byte[] half = Arrays.copyOf(file, file.length / 2);

    assertThrows(
        ConnectionLostException.class,
        () ->
            new StreamingRunFiles()
                .read(
                    new SequenceInputStream(new ByteArrayInputStream(half), new Failing()), null));
  }

  private static final class ConnectionLostException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new ConnectionLostException();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      throw new ConnectionLostException();
    }
  }
}
