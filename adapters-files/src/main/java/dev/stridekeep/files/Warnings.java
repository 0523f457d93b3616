package dev.stridekeep.files;

import dev.stridekeep.application.run.RunFiles;
import java.util.ArrayList;
import java.util.List;

/// What could not be read of a file, in sentences; at most [RunFiles#MAX_WARNINGS], the last of
/// which then says how many more there were.
final class Warnings {
  private final List<String> sentences = new ArrayList<>();
  private int more;

  void add(String sentence) {
    if (sentences.size() < RunFiles.MAX_WARNINGS - 1) {
      sentences.add(sentence);
    } else {
      more++;
    }
  }

  /// Adds a sentence about a number of things, where there is at least one.
  void count(int n, String one, String many) {
    if (n == 1) {
      add("1 " + one + ".");
    } else if (n > 1) {
      add(n + " " + many + ".");
    }
  }

  List<String> toList() {
    var all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add("There were " + more + " more warnings.");
    }
    return List.copyOf(all);
  }
}
