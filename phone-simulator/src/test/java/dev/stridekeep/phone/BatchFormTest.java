package dev.stridekeep.phone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.BatchForm;
import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import dev.stridekeep.phone.client.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BatchFormTest {
  private static final String CHUNK = "application/vnd.stridekeep.points";

  private final List<HttpCall> calls = new ArrayList<>();
  private final Session session = new Session(new Tokens("access", "", "refresh"));
  private final RunId run = new RunId(UUID.randomUUID());

  @Test
  void a_batch_goes_as_one_chunk_of_few_bytes() throws Exception {
    var batch = Phones.points(0, 60);
    var answer = client(BatchForm.CHUNK, _ -> accept()).sendPoints(session, run, batch);
    assertInstanceOf(Answer.Done.class, answer);
    var call = calls.getFirst();
    assertEquals(CHUNK, call.contentType());
    assertArrayEquals(TrackChunk.of(batch).bytes(), call.body());
    var _ = client(BatchForm.JSON, _ -> accept()).sendPoints(session, run, batch).orThrow();
    assertTrue(length(calls.getFirst()) * 4 < length(calls.getLast()), "no shorter than JSON");
  }

  @Test
  void a_backend_that_does_not_know_chunks_gets_json() throws Exception {
    var answer =
        client(BatchForm.CHUNK, call -> call.contentType().equals(CHUNK) ? refuse() : accept())
            .sendPoints(session, run, Phones.points(0, 60));
    assertInstanceOf(Answer.Done.class, answer);
    assertEquals(
        List.of(CHUNK, "application/json"), calls.stream().map(HttpCall::contentType).toList());
  }

  private StridekeepClient client(BatchForm form, Transport answers) {
    return new StridekeepClient(
        call -> {
          calls.add(call);
          return answers.exchange(call);
        },
        URI.create("http://backend.invalid"),
        form);
  }

  private static int length(HttpCall call) {
    byte[] body = call.body();
    assertNotNull(body);
    return body.length;
  }

  private static HttpReply accept() {
    return reply(
        200,
        "application/json",
        "{\"received\":60,\"nextSeq\":60,\"missing\":[],\"conflicting\":[]}");
  }

  private static HttpReply refuse() {
    return reply(415, "application/problem+json", "{\"status\":415}");
  }

  private static HttpReply reply(int status, String type, String body) {
    return new HttpReply(status, type, "", body.getBytes(StandardCharsets.UTF_8));
  }
}
