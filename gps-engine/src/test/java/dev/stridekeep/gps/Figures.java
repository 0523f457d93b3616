package dev.stridekeep.gps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.zip.CRC32;

/// All that an analysis says, to the bit, as lines of text.
final class Figures {
  private Figures() {}

  /// Totals as they are; columns as the check sum of their bits.
  static List<String> of(TrackAnalysis analysis) {
    var lines = new ArrayList<String>();
    var paces = analysis.paces();
    lines.add("points %d %s".formatted(analysis.size(), analysis.rejections()));
    lines.add("distance " + Double.toHexString(analysis.distanceMetres()));
    lines.add("moving " + Double.toHexString(analysis.movingSeconds()));
    lines.add("ascent " + Double.toHexString(analysis.ascentMetres()));
    lines.add("descent " + Double.toHexString(analysis.descentMetres()));
    lines.add("pace " + Double.toHexString(paces.wholePace()));
    lines.add("adjusted " + Double.toHexString(paces.wholeGradeAdjusted()));
    lines.add("efforts " + analysis.bestEfforts());
    int n = analysis.size();
    lines.add("index " + sum(n, analysis::trackIndex));
    lines.add("time " + sum(n, analysis::elapsedSeconds));
    lines.add("latitude " + sum(n, analysis::latitude));
    lines.add("longitude " + sum(n, analysis::longitude));
    lines.add("altitude " + sum(n, analysis::altitude));
    lines.add("way " + sum(n, analysis::distance));
    lines.add("speed " + sum(n, analysis::speed));
    lines.add("grade " + sum(n, analysis::grade));
    lines.add("counted " + sum(n, analysis::countedSeconds));
    lines.add("moves " + sum(n, i -> analysis.moving(i) ? 1 : 0));
    lines.add("paces " + sum(n, paces::pace));
    lines.add("adjusted paces " + sum(n, paces::gradeAdjusted));
    var line = analysis.line(3);
    lines.add("line %d %s".formatted(line.size(), sum(line.size(), line::point)));
    return lines;
  }

  private static String sum(int n, IntToDoubleFunction column) {
    var sum = new CRC32();
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToLongBits(column.applyAsDouble(i));
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        sum.update((int) (bits >>> shift) & 0xff);
      }
    }
    return "%08x".formatted(sum.getValue());
  }
}
