package dev.stridekeep.web.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.rest.RestServer;
import dev.stridekeep.rest.ServerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DashboardPageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// What an HTML file or a script names of its own server.
  private static final Pattern NAMED =
      Pattern.compile("(?:src|href)=\"(/[^\"]*)\"|from \"\\./([^\"]+)\"");

  private final RestServer server =
      RestServer.start(
          ServerSettings.onLoopback(0), new SimpleMeterRegistry(), List.of(new DashboardPage()));
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void all_that_the_page_is_made_of_is_served_in_its_media_type() {
    var types =
        everything().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> header(entry.getValue(), "Content-Type")));
    assertEquals(
        Map.ofEntries(
            Map.entry("/", "text/html; charset=utf-8"),
            Map.entry("/assets/icon.svg", "image/svg+xml"),
            Map.entry("/assets/dashboard.css", "text/css; charset=utf-8"),
            Map.entry("/assets/dashboard.js", "text/javascript; charset=utf-8"),
            Map.entry("/assets/api.js", "text/javascript; charset=utf-8"),
            Map.entry("/assets/chart.js", "text/javascript; charset=utf-8"),
            Map.entry("/assets/element.js", "text/javascript; charset=utf-8"),
            Map.entry("/assets/format.js", "text/javascript; charset=utf-8"),
            Map.entry("/assets/runs.js", "text/javascript; charset=utf-8"),
            Map.entry("/assets/session.js", "text/javascript; charset=utf-8")),
        types);
  }

  @Test
  void every_file_may_load_from_its_own_server_alone_and_be_framed_by_nobody() {
    everything()
        .forEach(
            (path, answer) -> {
              assertEquals(
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                      + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                      + " frame-ancestors 'none'",
                  header(answer, "Content-Security-Policy"),
                  path);
              assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
              assertEquals("no-referrer", header(answer, "Referrer-Policy"), path);
            });
  }

  @Test
  void the_page_holds_no_script_or_style_of_its_own() {
    var html = get("/").body();
    assertFalse(Pattern.compile("<script(?![^>]* src=)").matcher(html).find());
    assertFalse(Pattern.compile("<style| style=| on[a-z]+=").matcher(html).find());
    assertFalse(html.contains("//"), "nothing is loaded from elsewhere");
  }

  @Test
  void no_script_makes_markup_or_code_of_text() {
    everything()
        .forEach(
            (path, answer) ->
                assertFalse(
                    Pattern.compile(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\("
                                + "|new Function|javascript:")
                        .matcher(answer.body())
                        .find(),
                    path));
  }

  @Test
  void a_file_that_the_browser_has_is_not_sent_again() {
    var tag = header(get("/"), "ETag");
    var again = get("/", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    assertEquals(200, get("/", "If-None-Match", "\"another\"").statusCode());
  }

  @Test
  void there_is_nothing_else() {
    assertEquals(404, get("/assets/").statusCode());
    assertEquals(404, get("/assets/..%2findex.html").statusCode());
    assertEquals(404, get("/index.html").statusCode());
  }

  /// The page and all that it names, and all that this names, by path.
  private Map<String, HttpResponse<String>> everything() {
    var found = new TreeMap<String, HttpResponse<String>>();
    var waiting = new ArrayDeque<>(List.of("/"));
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      if (found.containsKey(path)) {
        continue;
      }
      var answer = get(path);
      assertEquals(200, answer.statusCode(), path);
      found.put(path, answer);
      var named = NAMED.matcher(answer.body());
      while (named.find()) {
        waiting.add(named.group(1) != null ? named.group(1) : "/assets/" + named.group(2));
      }
    }
    assertTrue(found.size() > 1);
    return found;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private HttpResponse<String> get(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer to " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
