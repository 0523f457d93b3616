package dev.stridekeep.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeqRangesProperties {
  @Provide
  Arbitrary<SeqRanges> sets() {
    var start = Arbitraries.integers().between(0, 80);
    var size = Arbitraries.integers().between(0, 12);
    return Combinators.combine(start, size)
        .as((a, n) -> new SeqRange(a, a + n))
        .list()
        .ofMaxSize(8)
        .map(SeqRanges::of);
  }

  @Property
  void sets_behave_like_sets_of_numbers(@ForAll("sets") SeqRanges a, @ForAll("sets") SeqRanges b) {
    var union = bits(a);
    union.or(bits(b));
    assertEquals(union, bits(a.union(b)));
    var minus = bits(a);
    minus.andNot(bits(b));
    assertEquals(minus, bits(a.minus(b)));
    var both = bits(a);
    both.and(bits(b));
    assertEquals(both, bits(a.intersect(b)));
    assertEquals(bits(a).cardinality(), a.count());
    assertEquals(bits(a).length(), a.next());
  }

  @Property
  void gaps_and_what_is_here_make_the_whole(@ForAll("sets") SeqRanges a) {
    assertEquals(SeqRanges.upTo(a.next() - 1), a.union(a.gaps()));
    assertTrue(a.intersect(a.gaps()).isEmpty());
  }

  private static BitSet bits(SeqRanges ranges) {
    var bits = new BitSet();
    ranges.ranges().forEach(r -> bits.set(r.first(), r.last() + 1));
    return bits;
  }
}
