package dev.stridekeep.cli;

import java.io.PrintWriter;

/// Shows how far something is: one line that moves on a terminal, a line each tenth elsewhere.
final class Progress {
  private final PrintWriter out;
  private final boolean live;
  private int shownTenths = -1;

  Progress(PrintWriter out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /// @param part 0 to 1
  void show(double part, String text) {
    int tenths = (int) (part * 10);
    if (live) {
      out.print("\r  " + text + "\u001b[K");
      out.flush();
    } else if (tenths > shownTenths) {
      out.println("  " + text);
    }
    shownTenths = Math.max(shownTenths, tenths);
  }

  /// Leaves what was shown last on its line.
  void end() {
    if (live) {
      out.println();
    }
  }
}
