package dev.stridekeep.energy;

import dev.stridekeep.energy.Compendium.Activity;
import java.util.List;

/// The rows of the [Compendium]: code, slowest and fastest speed [mph] or - for none, MET, what.
final class CompendiumTable {
  private static final String RUNNING =
      """
      12010 - - 6.0 jog and walk, less than 10 min of jogging
      12020 - - 7.5 jogging, self-selected
      12025 - - 4.8 jogging in place
      12026 2.6 3.7 3.3 jogging
      12027 - - 4.5 on a mini-trampoline
      12028 4 4.2 6.5 running
      12029 4.3 4.8 7.8 running
      12030 5 5.2 8.5 running
      12045 5.5 5.8 9.0 running
      12050 6 6.3 9.3 running
      12060 6.7 6.7 10.5 running
      12070 7 7 11.0 running
      12080 7.5 7.5 11.8 running
      12090 8 8 12.0 running
      12100 8.6 8.6 12.5 running
      12110 9 9 13.0 running
      12115 9.3 9.6 14.8 running
      12120 10 10 14.8 running
      12130 11 11 16.8 running
      12132 12 12 18.5 running
      12134 13 13 19.8 running
      12135 14 14 23.0 running
      12140 - - 9.3 cross country
      12145 - - 10.5 self-selected pace
      12150 - - 8.0 running, Taylor code 200
      12190 - - 8.0 pushing a stroller
      12260 6 6 13.3 uphill 5 %
      12335 0.6 0.79 8.8 uphill 30 %
      12352 5 5.9 5.8 downhill 10 to 15 %
      12353 6 6.9 7.5 downhill 10 to 15 %
      12355 7 8.9 9.0 downhill 10 to 15 %
      12358 6 7.9 9.3 downhill 3 to 9 %
      12405 3 3.9 5.3 curved treadmill
      12408 4 4.9 6.5 curved treadmill
      12508 5 5.9 8.5 backpack of 1 to 3 kg
      12510 6 6.9 9.5 backpack of 1 to 3 kg
      12512 7 7.9 9.8 backpack of 1 to 3 kg
      12555 3.5 5.9 7.8 barefoot
      12585 5 5 8.0 jogging stroller, indoors
      12588 6 6 9.0 jogging stroller, indoors
      """;

  private static final String WALKING =
      """
      17032 - - 5.0 hills 5 to 20 %, very slow
      17034 - - 5.3 hills 1 to 5 %, moderate to brisk
      17035 - - 7.0 hills 6 to 10 %
      17036 - - 8.8 hills 11 to 20 %, slow to moderate
      17037 4 5 10.0 hills 3 to 5 %
      17038 0 1.2 8.5 hills 30 %
      17039 1.2 1.8 15.5 hills 30 to 40 %
      17040 1.8 5 16.3 hills 10 to 40 %
      17110 - - 6.5 race walking
      17151 0 2 2.3 firm and level
      17152 2 2.4 2.8 firm and level
      17170 2.5 2.5 3.0 firm and level
      17180 2.5 2.5 3.3 downhill
      17190 2.8 3.4 3.8 firm and level
      17200 3.5 3.9 4.8 firm and level
      17220 4 4.4 5.5 firm and level
      17230 4.5 4.9 7.0 firm and level
      17231 5 5.5 8.5 firm and level
      17255 - - 4.0 self-selected pace
      17340 0 1 2.1 treadmill
      17343 1 1 2.3 treadmill
      17346 1.2 1.9 2.8 treadmill
      17349 2 2.4 3.0 treadmill
      17352 2.5 2.9 3.5 treadmill
      17355 3 3.4 3.8 treadmill
      17358 3.5 3.9 4.8 treadmill
      17361 4 4.4 5.8 treadmill
      17364 4.5 4.9 6.8 treadmill
      17367 5 5.5 8.3 treadmill
      17382 2.8 3.1 3.3 treadmill, downhill 3 to 12 %
      """;

  private CompendiumTable() {}

  static List<Activity> activities() {
    return (RUNNING + WALKING).lines().map(CompendiumTable::activity).toList();
  }

  private static Activity activity(String row) {
    var columns = List.of(row.split(" "));
    return new Activity(
        Integer.parseInt(columns.get(0)),
        speed(columns.get(1)),
        speed(columns.get(2)),
        Double.parseDouble(columns.get(3)));
  }

  private static double speed(String mph) {
    return mph.equals("-") ? Double.NaN : Double.parseDouble(mph);
  }
}
