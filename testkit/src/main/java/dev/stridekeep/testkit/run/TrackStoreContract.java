package dev.stridekeep.testkit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.application.run.TrackStore;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.TrackChunk;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [TrackStore] must do.
public interface TrackStoreContract {
  Instant NOON = Instant.parse("2026-11-21T12:00:00.000000001Z");

  /// A store, which may hold other runs.
  TrackStore store();

  private static Set<ChunkKey> keysOf(Collection<TrackChunk> chunks) {
    return chunks.stream().map(TrackChunk::key).collect(Collectors.toSet());
  }

  private Set<TrackChunk> everything(RunId run) {
    var chunks = store().read(run, store().keys(run));
    var distinct = new HashSet<>(chunks);
    assertEquals(distinct.size(), chunks.size(), "each chunk once");
    return distinct;
  }

  @Test
  default void a_run_without_points_has_nothing() {
    var run = Examples.newRun();
    assertEquals(Set.of(), store().keys(run));
    assertEquals(List.of(), store().read(run, List.of()));
    assertEquals(List.of(), store().read(run, List.of(Examples.chunk(0, 1, 1).key())));
    assertEquals(Optional.empty(), store().findLastReceipt(run));
  }

  @Test
  default void what_was_appended_comes_back_byte_for_byte() {
    var run = Examples.newRun();
    var first = List.of(Examples.chunk(0, 60, 34), Examples.chunk(61, 1, 34));
    store().append(run, first, NOON);
    store().append(run, List.of(Examples.chunk(1_999_999_000, 1_000, -400)), NOON);
    var all = new HashSet<>(first);
    all.add(Examples.chunk(1_999_999_000, 1_000, -400));
    assertEquals(keysOf(all), store().keys(run));
    assertEquals(all, everything(run));
  }

  @Test
  default void appending_nothing_changes_nothing() {
    var run = Examples.newRun();
    store().append(run, List.of(), NOON);
    assertEquals(Set.of(), store().keys(run));
    assertEquals(Optional.empty(), store().findLastReceipt(run));
  }

  @Test
  default void the_same_chunk_again_is_one_chunk_and_no_new_receipt() {
    var run = Examples.newRun();
    var chunk = Examples.chunk(0, 60, 34);
    store().append(run, List.of(chunk), NOON);
    store().append(run, List.of(chunk), NOON.plusSeconds(9));
    store().append(run, List.of(chunk, chunk), NOON.plusSeconds(9));
    assertEquals(Set.of(chunk), everything(run));
    assertEquals(Optional.of(NOON), store().findLastReceipt(run));
    store().append(run, List.of(chunk, Examples.chunk(60, 1, 34)), NOON.plusSeconds(1));
    assertEquals(Optional.of(NOON.plusSeconds(1)), store().findLastReceipt(run));
  }

  @Test
  default void another_chunk_of_the_same_place_overwrites_nothing() {
    var run = Examples.newRun();
    var one = Examples.chunk(0, 60, 34);
    var other = Examples.chunk(0, 60, 35);
    var shorter = Examples.chunk(0, 59, 34);
    assertNotEquals(one.key(), other.key());
    store().append(run, List.of(one), NOON);
    store().append(run, List.of(other, shorter), NOON);
    assertEquals(Set.of(one, other, shorter), everything(run));
    assertEquals(List.of(other), store().read(run, List.of(other.key())));
  }

  @Test
  default void runs_are_apart() {
    var run = Examples.newRun();
    var other = Examples.newRun();
    var chunk = Examples.chunk(0, 60, 34);
    store().append(run, List.of(chunk), NOON);
    assertEquals(List.of(), store().read(other, Set.of(chunk.key())));
    store().append(other, List.of(chunk), NOON);
    store().purge(run);
    assertEquals(Set.of(), store().keys(run));
    assertEquals(Optional.empty(), store().findLastReceipt(run));
    assertEquals(Set.of(chunk), everything(other));
  }

  @Test
  default void the_same_chunk_from_many_threads_is_one_chunk() {
    var run = Examples.newRun();
    var chunks = List.of(Examples.chunk(60, 60, 34), Examples.chunk(0, 60, 34));
    Race.run(
        i -> {
          store().append(run, i % 2 == 0 ? chunks : chunks.reversed(), NOON);
          assertEquals(keysOf(chunks), store().keys(run), "seen once it has returned");
          return i;
        });
    assertEquals(new HashSet<>(chunks), everything(run));
  }

  @Test
  default void many_phones_at_once_lose_nothing() {
    var runs = IntStream.range(0, Race.RUNNERS).mapToObj(i -> Examples.newRun()).toList();
    Race.run(
        i -> {
          for (int n = 0; n < 20; n++) {
            store().append(runs.get(i), List.of(Examples.chunk(n * 10, 10, i)), NOON);
          }
          return i;
        });
    for (int i = 0; i < Race.RUNNERS; i++) {
      int phone = i;
      assertEquals(
          IntStream.range(0, 20)
              .mapToObj(n -> Examples.chunk(n * 10, 10, phone))
              .collect(Collectors.toSet()),
          everything(runs.get(i)));
    }
  }

  @Test
  default void a_run_in_very_many_chunks_is_read_whole_or_in_part() {
    var run = Examples.newRun();
    var chunks = IntStream.range(0, 1_000).mapToObj(i -> Examples.chunk(i, 1, i)).toList();
    store().append(run, chunks, NOON);
    assertEquals(new HashSet<>(chunks), everything(run));
    var some = chunks.stream().filter(chunk -> chunk.key().firstSeq() % 3 == 0).toList();
    assertEquals(new HashSet<>(some), new HashSet<>(store().read(run, keysOf(some))));
  }

  @Test
  default void sealing_puts_chunks_in_the_place_of_all_others() {
    var run = Examples.newRun();
    var chunks = List.of(Examples.chunk(0, 60, 34), Examples.chunk(60, 60, 34));
    var sealed = List.of(sealedFrom(chunks));
    store().append(run, chunks, NOON);
    assertTrue(store().seal(run, keysOf(chunks), sealed, NOON));
    assertEquals(new HashSet<>(sealed), everything(run));
    assertEquals(Optional.of(NOON), store().findLastReceipt(run));
    assertEquals(TrackChunk.merge(chunks), TrackChunk.merge(store().readAll(run)));
    assertFalse(store().seal(run, keysOf(chunks), sealed, NOON), "sealed already");
    assertEquals(new HashSet<>(sealed), everything(run));
  }

  @Test
  default void a_chunk_may_be_sealed_into_itself_and_others() {
    var run = Examples.newRun();
    var first = Examples.chunk(0, 60, 34);
    var rest = List.of(Examples.chunk(60, 30, 34), Examples.chunk(90, 30, 34));
    store().append(run, List.of(first), NOON);
    store().append(run, rest, NOON);
    var sealed = List.of(first, sealedFrom(rest));
    assertTrue(store().seal(run, store().keys(run), sealed, NOON));
    assertEquals(new HashSet<>(sealed), everything(run));
  }

  @Test
  default void what_comes_after_a_run_was_sealed_is_there_and_is_sealed_with_the_rest() {
    var run = Examples.newRun();
    var chunks = List.of(Examples.chunk(0, 60, 34), Examples.chunk(60, 60, 34));
    store().append(run, chunks, NOON);
    var sealed = sealedFrom(chunks);
    assertTrue(store().seal(run, keysOf(chunks), List.of(sealed), NOON));
    var late = Examples.chunk(120, 1, 34);
    store().append(run, List.of(late), NOON.plusSeconds(1));
    assertEquals(Set.of(sealed, late), everything(run));
    assertEquals(Optional.of(NOON.plusSeconds(1)), store().findLastReceipt(run));
    var all = sealedFrom(List.of(sealed, late));
    assertTrue(store().seal(run, keysOf(List.of(sealed, late)), List.of(all), NOON.plusSeconds(1)));
    assertEquals(Set.of(all), everything(run));
    assertEquals(Optional.of(NOON.plusSeconds(1)), store().findLastReceipt(run));
    store().purge(run);
    assertEquals(Set.of(), everything(run));
  }

  @Test
  default void a_run_with_other_chunks_than_thought_is_not_sealed() {
    var run = Examples.newRun();
    var chunks = List.of(Examples.chunk(0, 60, 34), Examples.chunk(60, 60, 34));
    store().append(run, chunks, NOON);
    var sealed = List.of(sealedFrom(chunks));
    var late = Examples.chunk(120, 1, 34);
    store().append(run, List.of(late), NOON);
    assertFalse(store().seal(run, keysOf(chunks), sealed, NOON));
    assertEquals(Set.of(chunks.get(0), chunks.get(1), late), everything(run));
    assertFalse(store().seal(Examples.newRun(), Set.of(), sealed, NOON));
  }

  @Test
  default void an_erased_run_is_not_brought_back_by_sealing() {
    var run = Examples.newRun();
    var chunks = List.of(Examples.chunk(0, 60, 34), Examples.chunk(60, 60, 34));
    store().append(run, chunks, NOON);
    store().purge(run);
    assertFalse(store().seal(run, keysOf(chunks), List.of(sealedFrom(chunks)), NOON));
    assertEquals(Set.of(), everything(run));
  }

  @Test
  default void appends_while_a_run_is_sealed_lose_nothing() {
    var run = Examples.newRun();
    int each = 20;
    Race.run(
        i -> {
          for (int n = 0; n < each; n++) {
            int first = (i * each + n) * 10;
            store().append(run, List.of(Examples.chunk(first, 10, 34)), NOON);
            if (i == 0) {
              var chunks = store().readAll(run);
              store().seal(run, keysOf(chunks), ranges(chunks), NOON);
            }
          }
          return i;
        });
    var track = TrackChunk.merge(store().readAll(run));
    assertEquals(Race.RUNNERS * each * 10, track.size());
    var last = store().readAll(run);
    assertTrue(store().seal(run, keysOf(last), ranges(last), NOON) || last.size() == 1);
    assertEquals(1, store().keys(run).size());
    assertEquals(track, TrackChunk.merge(store().readAll(run)));
  }

  /// One chunk for each stretch without a gap.
  private static List<TrackChunk> ranges(List<TrackChunk> chunks) {
    var track = TrackChunk.merge(chunks);
    return SeqRanges.ofChunks(keysOf(chunks)).ranges().stream()
        .map(range -> TrackChunk.sealed(track.within(range)))
        .toList();
  }

  private static TrackChunk sealedFrom(List<TrackChunk> chunks) {
    return TrackChunk.sealed(TrackChunk.merge(chunks));
  }

  @Test
  default void a_run_of_many_hours_fits_into_one_chunk() {
    var run = Examples.newRun();
    var chunk = Examples.chunk(0, 250_000, 34);
    store().append(run, List.of(chunk), NOON);
    assertEquals(Set.of(chunk), everything(run));
  }
}
