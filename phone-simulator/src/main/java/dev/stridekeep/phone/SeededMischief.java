package dev.stridekeep.phone;

import dev.stridekeep.domain.run.SeqRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Sends parcels late, twice, out of order and cut anew: always the same for the same seed.
///
/// Not safe for use by several threads: each phone has its own.
public final class SeededMischief implements Mischief {
  private static final int MOST_DELAYS = 4;

  private final Random random;
  private final Shares shares;
  private final Map<Parcel, Integer> delays = new HashMap<>();
  private int late;
  private int twice;
  private int outOfOrder;

  /// How many of the parcels are treated so, each 0 to 1.
  ///
  /// @param late kept back for up to four rounds
  /// @param twice sent again right away or among the later ones
  /// @param shuffled rounds whose parcels go out in any order
  /// @param recut batches that begin again with points sent before
  public record Shares(double late, double twice, double shuffled, double recut) {
    public static final Shares SOME = new Shares(0.15, 0.15, 0.6, 0.1);
    public static final Shares MANY = new Shares(0.4, 0.4, 0.8, 0.4);
  }

  public SeededMischief(long seed, Shares shares) {
    random = new Random(seed);
    this.shares = shares;
  }

  @Override
  public List<Parcel> rearrange(List<Parcel> due, Outbox outbox) {
    var now = new ArrayList<Parcel>();
    for (var parcel : due) {
      if (isDelayed(parcel)) {
        continue;
      }
      now.add(cutAnew(parcel));
      if (random.nextDouble() < shares.twice()) {
        twice++;
        now.add(random.nextInt(now.size() + 1), parcel);
      }
    }
    if (now.size() > 1 && random.nextDouble() < shares.shuffled()) {
      outOfOrder += now.size();
      Collections.shuffle(now, random);
    }
    return now;
  }

  private boolean isDelayed(Parcel parcel) {
    int before = delays.getOrDefault(parcel, 0);
    if (before >= MOST_DELAYS || random.nextDouble() >= shares.late()) {
      return false;
    }
    late += before == 0 ? 1 : 0;
    delays.put(parcel, before + 1);
    return true;
  }

  private Parcel cutAnew(Parcel parcel) {
    if (!(parcel instanceof Parcel.PointsParcel(var range))
        || random.nextDouble() >= shares.recut()) {
      return parcel;
    }
    int back = Math.min(range.first(), 1 + random.nextInt(range.size()));
    return new Parcel.PointsParcel(new SeqRange(range.first() - back, range.last()));
  }

  /// How many parcels were kept back.
  public int late() {
    return late;
  }

  /// How many parcels were sent once more than needed.
  public int twice() {
    return twice;
  }

  /// How many parcels went out in shuffled rounds.
  public int outOfOrder() {
    return outOfOrder;
  }
}
