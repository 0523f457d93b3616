package dev.stridekeep.domain.account;

import dev.stridekeep.domain.measure.Distance;

/// The units that an account is shown its runs in. Stored and sent values are always SI.
public enum Units {
  METRIC(1000),
  IMPERIAL(Distance.METRES_PER_MILE);

  private final double splitMetres;

  Units(double splitMetres) {
    this.splitMetres = splitMetres;
  }

  /// Length of one split, [m]: a kilometre or a mile.
  public double splitMetres() {
    return splitMetres;
  }
}
