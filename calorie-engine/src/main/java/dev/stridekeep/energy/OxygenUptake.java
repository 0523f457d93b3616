package dev.stridekeep.energy;

import dev.stridekeep.domain.measure.Energy;

/// Oxygen uptake and the energy that it stands for.
///
/// A litre of oxygen releases [#KCAL_PER_LITRE] here, the textbook value that the ACSM and
/// Leger-Mercier equations are used with. The exact value depends on what is burnt: see
/// [#kcalPerLitre].
public final class OxygenUptake {
  /// Energy of a litre of oxygen, [kcal/L].
  public static final double KCAL_PER_LITRE = 5;

  /// One metabolic equivalent as an oxygen uptake, [ml/kg/min].
  public static final double ONE_MET = 3.5;

  static final double FAT_ONLY = 0.707;
  private static final double KCAL_PER_LITRE_OF_FAT = 4.686;
  private static final double KCAL_PER_LITRE_AND_RATIO = 1.232;

  private OxygenUptake() {}

  /// @param uptake [ml/kg/min]
  /// @return [W/kg]
  public static double wattsPerKilogram(double uptake) {
    return uptake * KCAL_PER_LITRE * Energy.JOULES_PER_KCAL / 60_000;
  }

  /// Energy of a litre of oxygen by the respiratory exchange ratio, [kcal/L]; the ratio is held to
  /// 0.707 (fat only) to 1 (carbohydrate only). Running is near 0.89.
  ///
  /// Source: Lusk, J. Biol. Chem. 59 (1924) 41, table after Zuntz, in its linear form.
  public static double kcalPerLitre(double ratio) {
    double r = Math.max(FAT_ONLY, Math.min(1, ratio));
    return KCAL_PER_LITRE_OF_FAT + KCAL_PER_LITRE_AND_RATIO * (r - FAT_ONLY);
  }
}
