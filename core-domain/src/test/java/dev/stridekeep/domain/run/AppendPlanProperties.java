package dev.stridekeep.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AppendPlanProperties {
  @Provide
  Arbitrary<Track> tracks() {
    return AnyTracks.inARow(120);
  }

  @Property(tries = 200)
  void any_cuts_in_any_order_store_the_track_once(
      @ForAll("tracks") Track track, @ForAll long seed) {
    var random = new Random(seed);
    var stored = new ArrayList<TrackChunk>();
    for (int i = 0; i < 12; i++) {
      int from = random.nextInt(track.size());
      int to = from + 1 + random.nextInt(track.size() - from);
      receive(stored, track.slice(from, to));
    }
    receive(stored, track);
    assertEquals(track, TrackChunk.merge(stored));
    int points = stored.stream().mapToInt(c -> c.key().size()).sum();
    assertEquals(track.size(), points, "no point is stored twice");
  }

  @Example
  void a_re_cut_outbox_adds_only_what_is_new() {
    var stored = new ArrayList<TrackChunk>();
    receive(stored, line(0, 60, 52));
    var plan = receive(stored, line(0, 120, 52));
    assertEquals(List.of(new SeqRange(60, 119)), ranges(plan.chunks()));
    assertTrue(plan.conflicting().isEmpty());
    assertEquals(120, plan.stored().next());
  }

  @Example
  void stored_values_stand_and_conflicts_are_named() {
    var stored = new ArrayList<TrackChunk>();
    receive(stored, line(10, 20, 52));
    var plan = receive(stored, line(15, 30, 53));
    assertEquals(SeqRanges.of(new SeqRange(15, 19)), plan.conflicting());
    assertEquals(List.of(new SeqRange(20, 29)), ranges(plan.chunks()));
    assertEquals(52, TrackChunk.merge(stored).latitude(9));
  }

  private static AppendPlan receive(List<TrackChunk> stored, Track batch) {
    var keys = stored.stream().map(TrackChunk::key).collect(Collectors.toSet());
    var chunk = TrackChunk.of(batch);
    var toCompare = AppendPlan.toCompare(chunk, keys);
    var overlapping =
        TrackChunk.merge(stored.stream().filter(c -> toCompare.contains(c.key())).toList());
    var plan = AppendPlan.of(chunk, batch, keys, overlapping);
    stored.addAll(plan.chunks());
    return plan;
  }

  private static List<SeqRange> ranges(List<TrackChunk> chunks) {
    return chunks.stream().map(c -> c.key().range()).toList();
  }

  private static Track line(int from, int to, double lat) {
    double no = Double.NaN;
    var track = Track.builder(to - from);
    for (int i = from; i < to; i++) {
      track.add(i, 1_000L * (i + 1), lat, 13 + i * 1e-5, no, no, no, no);
    }
    return track.build();
  }
}
