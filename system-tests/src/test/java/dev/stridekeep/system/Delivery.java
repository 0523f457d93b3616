package dev.stridekeep.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// All requests of a run in the order that they are sent in: cut anywhere, sent in any order, any
/// of them any number of times, some cut anew so that they overlap.
///
/// @param points how many the run has
record Delivery(int points, List<Parcel> parcels) {
  private static final int MOST_POINTS = 240;

  Delivery {
    parcels = List.copyOf(parcels);
  }

  static Arbitrary<Delivery> any() {
    var indexes = Arbitraries.integers().between(0, MOST_POINTS);
    return Combinators.combine(
            Arbitraries.integers().between(1, MOST_POINTS),
            indexes.list().ofMaxSize(12),
            indexes.list().ofMaxSize(6),
            Arbitraries.integers().between(0, 60).list().ofMaxSize(6),
            Arbitraries.longs())
        .as(Delivery::of);
  }

  /// Makes a delivery out of numbers, whatever they are.
  ///
  /// @param cuts where the outbox is cut
  /// @param recuts pairs of places between which it is cut anew
  /// @param repeats what is sent again
  private static Delivery of(
      int points, List<Integer> cuts, List<Integer> recuts, List<Integer> repeats, long seed) {
    var parcels = new ArrayList<Parcel>();
    parcels.add(new Parcel.Start());
    parcels.add(new Parcel.Finish());
    var ends = new TreeSet<Integer>();
    cuts.forEach(cut -> ends.add(1 + cut % points));
    ends.add(points);
    int from = 0;
    for (int end : ends) {
      parcels.add(new Parcel.Batch(from, end));
      from = end;
    }
    for (int i = 0; i + 1 < recuts.size(); i += 2) {
      int a = recuts.get(i) % points;
      int b = recuts.get(i + 1) % points;
      parcels.add(new Parcel.Batch(Math.min(a, b), Math.max(a, b) + 1));
    }
    if (!recuts.isEmpty()) {
      parcels.add(new Parcel.EarlyFinish(recuts.getFirst() % points));
    }
    var once = List.copyOf(parcels);
    repeats.forEach(repeat -> parcels.add(once.get(repeat % once.size())));
    Collections.shuffle(parcels, new Random(seed));
    return new Delivery(points, parcels);
  }
}
