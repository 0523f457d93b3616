package dev.stridekeep.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InListTest {
  @Test
  void up_to_256_values_make_nine_statements() {
    var lengths = new TreeSet<Integer>();
    for (int count = 1; count <= 256; count++) {
      lengths.add(InList.padded(IntStream.range(0, count).boxed().toList()).size());
    }
    assertEquals(Set.of(1, 2, 4, 8, 16, 32, 64, 128, 256), lengths);
  }

  @Test
  void what_is_added_is_the_last_value_again() {
    assertEquals(List.of(7), InList.padded(List.of(7)));
    assertEquals(List.of(1, 2), InList.padded(List.of(1, 2)));
    assertEquals(List.of(1, 2, 3, 4, 5, 5, 5, 5), InList.padded(List.of(1, 2, 3, 4, 5)));
  }
}
