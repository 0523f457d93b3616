package dev.stridekeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A page that points to a class that is gone misleads.
class DocLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  @Test
  void every_link_in_the_pages_leads_somewhere() throws IOException {
    var pages = pages();
    assertFalse(pages.isEmpty());
    assertEquals(
        List.of(), pages.stream().flatMap(page -> dead(page, Checkout.read(page))).toList());
  }

  @Test
  void a_dead_link_is_noticed() {
    var page = Checkout.FOLDER.resolve("README.md");
    assertEquals(1, dead(page, "See [this](docs/no-such-page.md).").count());
  }

  private static Stream<String> dead(Path page, String text) {
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
        .filter(target -> !Files.exists(page.resolveSibling(target)))
        .map(target -> page.getFileName() + " -> " + target);
  }

  private static List<Path> pages() throws IOException {
    try (var top = Files.list(Checkout.FOLDER);
        var docs = Files.walk(Checkout.FOLDER.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
