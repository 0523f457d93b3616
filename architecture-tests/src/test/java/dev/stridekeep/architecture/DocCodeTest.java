package dev.stridekeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The code that pages show compiles, and what of it can be run does run.
class DocCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/embedding.md"})
  void the_code_of_a_page_compiles_and_runs(String page) throws ReflectiveOperationException {
    var blocks = DocCode.blocks(Checkout.read(Checkout.FOLDER.resolve(page)));
    assertFalse(blocks.isEmpty(), "no code in " + page);
    for (var block : blocks) {
      DocCode.run(DocCode.compile(block));
    }
  }

  @Test
  void a_broken_block_is_noticed() {
    var blocks = DocCode.blocks("Text\n\n```java\nvoid main() {\n  int i = \"\";\n}\n```\n");
    assertEquals(1, blocks.size());
    assertThrows(AssertionError.class, () -> DocCode.compile(blocks.getFirst()));
  }

  @Test
  void a_block_that_fails_is_noticed() {
    var compiled = DocCode.compile("void main() {\n  Integer.parseInt(\"x\");\n}\n");
    assertThrows(InvocationTargetException.class, () -> DocCode.run(compiled));
  }

  @Test
  void other_blocks_are_no_java() {
    assertEquals(List.of(), DocCode.blocks("```\n./mvnw install\n```\n```xml\n<a/>\n```\n"));
  }
}
