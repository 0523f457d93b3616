package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Walks every operation that the served OpenAPI document names, on each backend that has it.
class AuthorisationIT {
  private static final Set<String> PUBLIC =
      Set.of(
          "signUp",
          "signIn",
          "refreshSession",
          "signInToWeb",
          "live",
          "liveHead",
          "ready",
          "readyHead",
          "metrics",
          "openapi");

  private static final List<Map<String, String>> NOT_SIGNED_IN =
      List.of(
          Map.of(),
          Map.of("Authorization", "Bearer nonsense"),
          Map.of("Authorization", "Basic bm9ib2R5Om5vdGhpbmc="),
          Map.of("Cookie", "stridekeep_session=nonsense", "X-CSRF-Token", "nonsense"));

  private final Servers servers = Servers.shared(Storage.H2);
  private final Api mobile = new Api(servers.mobile().address());
  private final Api web = new Api(servers.web().address());
  private final List<Operation> operations =
      Operation.of(mobile.get("/openapi", Api.JSON).expect(200).json());

  @Test
  void every_operation_has_a_request_in_this_test() {
    assertTrue(operations.size() >= 25, operations::toString);
    var uncovered = operations.stream().filter(o -> !Operations.covers(o)).toList();
    assertEquals(List.of(), uncovered, "add a request for each to Operations");
    assertEquals(
        web.get("/openapi", Api.JSON).expect(200).json(),
        mobile.get("/openapi", Api.JSON).expect(200).json());
  }

  @Test
  void the_operations_that_need_no_credentials_are_these() {
    var open = operations.stream().filter(Operation::isPublic).map(Operation::name).toList();
    assertEquals(PUBLIC, Set.copyOf(open));
  }

  @Test
  void an_operation_that_is_not_public_answers_401_to_nobody() {
    var runner = servers.newRunner();
    var runs = new RunsOfOne(runner);
    for (var operation : operations) {
      for (var backend : backends(operation)) {
        for (var credentials : NOT_SIGNED_IN) {
          if (!PUBLIC.contains(operation.name())) {
            var run = runs.runs().getFirst();
            var reply = Operations.send(operation, backend.as(credentials), runner, run);
            assertEquals(401, reply.status(), () -> operation + " " + credentials + reply);
            assertTrue(reply.contentType().startsWith("application/problem+json"), reply::toString);
            assertTrue(reply.headers().firstValue("WWW-Authenticate").isPresent());
          }
        }
      }
    }
  }

  @Test
  void an_account_can_neither_read_nor_change_nor_notice_what_is_anothers() {
    var mine = servers.newRunner();
    var runs = new RunsOfOne(mine);
    var before = runs.everythingReadable(operations);
    assertTrue(before.size() > 100, before.keySet()::toString);
    var stranger = servers.newRunner();
    var cookie = stranger.cookie();
    for (var operation : operations) {
      for (var backend : backends(operation)) {
        if (!operation.byCookieAlone()) {
          var fresh = operation.name().equals("signOut") ? stranger.signedInAgain() : stranger;
          intrude(operation, backend.as(fresh.mobile().credentials()), stranger, runs);
        }
        if (backend.address().equals(web.address())) {
          var fresh = operation.name().startsWith("signOut") ? stranger.cookie() : cookie;
          intrude(operation, backend.as(fresh), stranger, runs);
        }
      }
    }
    assertEquals(before, runs.everythingReadable(operations));
    mine.mobile().post(Wire.restore(runs.deleted())).expect(200);
    assertFalse(stranger.web().get("/v1/runs").text().contains(runs.deleted().toString()));
  }

  @Test
  void a_change_by_cookie_needs_the_token_of_the_page() {
    var runner = servers.newRunner();
    var runs = new RunsOfOne(runner);
    var before = runs.everythingReadable(operations);
    var cookieAlone = Map.of("Cookie", runner.cookie().getOrDefault("Cookie", ""));
    for (var operation : operations) {
      boolean changes = !operation.method().equals("GET") && !PUBLIC.contains(operation.name());
      if (changes && operation.onWeb()) {
        var run = runs.runs().getFirst();
        Operations.send(operation, web.as(cookieAlone), runner, run).expect(403);
      }
    }
    assertEquals(before, runs.everythingReadable(operations));
  }

  private void intrude(Operation operation, Api backend, Runner stranger, RunsOfOne runs) {
    if (!operation.isAboutOneRun()) {
      var reply = Operations.send(operation, backend, stranger, UUID.randomUUID());
      assertNotEquals(404, reply.status(), () -> operation + " is not there: " + reply);
      assertSilent(reply, runs);
      return;
    }
    for (var run : runs.runs()) {
      var reply = Operations.send(operation, backend, stranger, run);
      assertEquals(404, reply.status(), () -> operation + " " + reply);
      if (!claims(operation)) {
        var nobodys = UUID.randomUUID();
        var unknown = Operations.send(operation, backend, stranger, nobodys);
        assertEquals(Masked.text(unknown, nobodys), Masked.text(reply, run));
      }
    }
  }

  /// Whether sending it about a run that nobody knows makes the run.
  private static boolean claims(Operation operation) {
    return operation.onMobile() && !operation.onWeb();
  }

  private static void assertSilent(Reply reply, RunsOfOne runs) {
    for (var trace : runs.traces()) {
      assertFalse(reply.text().contains(trace), () -> trace + " in " + reply);
    }
  }

  private List<Api> backends(Operation operation) {
    if (operation.onMobile() && operation.onWeb()) {
      return List.of(mobile, web);
    }
    return operation.onMobile() ? List.of(mobile) : List.of(web);
  }
}
