package dev.stridekeep.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.rest.Endpoints;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DocumentedRoutesTest {
  private final ApiDocument document = new ApiDocument();

  @Test
  void every_registered_operation_is_documented_and_every_documented_one_registered() {
    var registered =
        Endpoints.of(new MemoryBackend().services()).stream()
            .map(endpoint -> endpoint.method().text() + " " + endpoint.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(document.operations(), registered);
  }

  @Test
  void every_operation_that_needs_a_token_says_so() {
    for (var operation : document.operations()) {
      var parts = List.of(operation.split(" "));
      var node = document.operation(parts.getFirst(), parts.getLast());
      boolean open = node.has("security");
      assertEquals(!open, node.path("responses").has("401") && !open, operation);
    }
  }

  @Test
  void every_operation_of_v1_may_be_told_to_come_again() {
    for (var operation : document.operations()) {
      var parts = List.of(operation.split(" "));
      var responses = document.operation(parts.getFirst(), parts.getLast()).path("responses");
      assertTrue(!operation.contains("/v1/") || responses.has("503"), operation);
    }
  }
}
