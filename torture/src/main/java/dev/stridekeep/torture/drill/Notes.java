package dev.stridekeep.torture.drill;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What is to be told of a drill, line by line; the progress hears each line at once.
final class Notes {
  private final Consumer<String> progress;
  private final List<String> lines = new ArrayList<>();

  Notes(Consumer<String> progress) {
    this.progress = progress;
  }

  @FormatMethod
  void add(@FormatString String format, Object... values) {
    var line = String.format(Locale.ROOT, format, values);
    lines.add(line);
    progress.accept(line);
  }

  /// How the phones' calls went.
  void addCalls(Phones.Outcome outcome) {
    var traffic = outcome.traffic();
    add(
        "calls %,d, of these failed %,d, refused for now %,d, cut off and sent again %,d",
        traffic.calls(), traffic.failed(), traffic.shed(), traffic.unanswered());
  }

  /// What became of the phones.
  void add(Phones.Outcome outcome) {
    add(
        "phones: %,d batches, %,d finishes; points %,d acknowledged - %,d stored = %,d lost",
        outcome.batches(),
        outcome.finishes(),
        outcome.acknowledged(),
        outcome.stored(),
        outcome.acknowledged() - outcome.stored());
    outcome.findings().first().forEach(found -> add("found: %s", found));
  }

  List<String> lines() {
    return lines;
  }

  static String secondsSince(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanos) / 1e9);
  }
}
