package dev.stridekeep.torture.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @Test
  void answers_of_one_connection_are_read_one_after_the_other() throws IOException {
    var reader =
        reader(
            OK
                + "Content-Type: application/json; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}"
                + "HTTP/1.1 503 Service Unavailable\r\nretry-after: 7\r\nContent-Length: 0\r\n\r\n");
    var first = reader.read();
    assertEquals(200, first.status());
    assertEquals("application/json", first.contentType());
    assertEquals("{}", text(first.body()));
    assertFalse(reader.isLast());
    var second = reader.read();
    assertEquals(503, second.status());
    assertEquals("7", second.retryAfter());
    assertEquals(0, second.body().length);
  }

  @Test
  void an_answer_in_chunks_is_put_together() throws IOException {
    var reader =
        reader(
            OK
                + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n"
                + OK
                + "Content-Length: 1\r\n\r\nz");
    assertEquals("abc0123456789", text(reader.read().body()));
    assertEquals("z", text(reader.read().body()));
  }

  @Test
  void an_answer_without_content_has_no_body() throws IOException {
    var reader = reader("HTTP/1.1 204 No Content\r\n\r\n" + OK + "Content-Length: 0\r\n\r\n");
    assertEquals(204, reader.read().status());
    assertEquals(200, reader.read().status());
  }

  @Test
  void an_answer_without_a_length_goes_on_to_the_end_of_the_connection() throws IOException {
    var reader = reader(OK + "\r\nall of it");
    assertEquals("all of it", text(reader.read().body()));
    assertTrue(reader.isLast());
  }

  @Test
  void a_server_may_close_after_its_answer() throws IOException {
    var reader = reader(OK + "Connection: close\r\nContent-Length: 0\r\n\r\n");
    var _ = reader.read();
    assertTrue(reader.isLast());
  }

  @Test
  void an_answer_that_ends_too_early_is_none() {
    var whole = OK + "Content-Length: 10\r\n\r\n0123456789";
    for (int end = 0; end < whole.length(); end++) {
      var part = reader(whole.substring(0, end));
      assertThrows(IOException.class, part::read, "after " + end + " bytes");
    }
    var chunks = OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    for (int end = 0; end < chunks.length(); end++) {
      var part = reader(chunks.substring(0, end));
      assertThrows(IOException.class, part::read, "after " + end + " bytes");
    }
  }

  @Test
  void what_is_no_answer_is_refused() {
    assertThrows(IOException.class, reader("SSH-2.0-OpenSSH\r\n\r\n")::read);
    assertThrows(IOException.class, reader("HTTP/1.1 200 " + "x".repeat(20_000))::read);
  }

  private static ReplyReader reader(String bytes) {
    return new ReplyReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1);
  }
}
