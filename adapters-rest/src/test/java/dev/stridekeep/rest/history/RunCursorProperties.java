package dev.stridekeep.rest.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.history.DashboardReads.After;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RunCursorProperties {
  @Property
  void a_cursor_tells_its_place(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano,
      @ForAll long high,
      @ForAll long low) {
    var after = new After(Instant.ofEpochSecond(second, nano), new UUID(high, low));
    assertEquals(Optional.of(after), RunCursor.find(RunCursor.text(after)));
  }

  @Property
  void any_other_text_is_refused_and_never_throws(@ForAll String text) {
    assertTrue(RunCursor.find(text).map(RunCursor::text).map(text::equals).orElse(true));
  }

  @Example
  void a_cursor_that_was_cut_or_lengthened_is_refused() {
    var text = RunCursor.text(new After(Instant.EPOCH, new UUID(1, 2)));
    assertEquals(Optional.empty(), RunCursor.find(text.substring(1)));
    assertEquals(Optional.empty(), RunCursor.find(text + "A"));
    assertEquals(Optional.empty(), RunCursor.find(text + "="));
    assertEquals(Optional.empty(), RunCursor.find(""));
  }

  @Example
  void an_instant_beyond_time_or_beyond_a_second_is_refused() {
    assertEquals(Optional.empty(), RunCursor.find(text(Long.MAX_VALUE, 0)));
    assertEquals(Optional.empty(), RunCursor.find(text(0, 1_000_000_000)));
    assertEquals(Optional.empty(), RunCursor.find(text(0, -1)));
    assertTrue(RunCursor.find(text(0, 999_999_999)).isPresent());
  }

  private static String text(long second, int nano) {
    var bytes = ByteBuffer.allocate(28).putLong(second).putInt(nano);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
