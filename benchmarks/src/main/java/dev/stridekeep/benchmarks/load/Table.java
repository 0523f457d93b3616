package dev.stridekeep.benchmarks.load;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.PrintStream;
import java.util.Locale;

/// Prints what was measured as it comes, beside its target.
final class Table {
  private static final String LINE = "%-58s %16s %16s  %s%n";

  private final PrintStream out;
  private int missed;

  Table(PrintStream out) {
    this.out = out;
  }

  void head() {
    out.printf(Locale.ROOT, LINE, "what", "measured", "target", "");
  }

  /// @param target what is wanted at least
  void atLeast(String what, double measured, double target, String unit) {
    row(what, figure(measured) + unit, ">= " + figure(target) + unit, measured >= target);
  }

  /// @param target what is wanted at most
  void atMost(String what, double measured, double target, String unit) {
    row(what, figure(measured) + unit, "<= " + figure(target) + unit, measured <= target);
  }

  private void row(String what, String measured, String target, boolean met) {
    missed += met ? 0 : 1;
    out.printf(Locale.ROOT, LINE, what, measured, target, met ? "met" : "MISSED");
  }

  /// Something that has no target.
  void plain(String what, double measured, String unit) {
    out.printf(Locale.ROOT, LINE, what, figure(measured) + unit, "", "");
  }

  @FormatMethod
  void note(@FormatString String format, Object... values) {
    out.printf(Locale.ROOT, "  (" + "%s)%n", String.format(Locale.ROOT, format, values));
  }

  int missed() {
    return missed;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 99.95 ? "%.2f" : "%,.0f", value);
  }
}
