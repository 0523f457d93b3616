package dev.stridekeep.web.history;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// The dashboard page at `/` and what it is made of. It may load from and talk to its own server
/// alone, runs no script but its files, and is shown in nobody else's frame.
public final class DashboardPage implements HttpService {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final List<Header> HEADERS =
      List.of(
          HeaderValues.createCached("Content-Security-Policy", POLICY),
          HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
          HeaderValues.createCached("Referrer-Policy", "no-referrer"),
          HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
          HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
          HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache"));

  private static final List<String> ASSETS =
      List.of(
          "api.js",
          "chart.js",
          "dashboard.css",
          "dashboard.js",
          "element.js",
          "format.js",
          "icon.svg",
          "runs.js",
          "session.js");

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", sending("index.html"));
    for (var asset : ASSETS) {
      rules.get("/assets/" + asset, sending("assets/" + asset));
    }
  }

  private static Handler sending(String name) {
    var file = PageFile.read("dashboard/" + name);
    return (request, response) -> send(request, response, file);
  }

  private static void send(ServerRequest request, ServerResponse response, PageFile file) {
    HEADERS.forEach(response::header);
    response.header(HeaderNames.ETAG, file.tag());
    if (request.headers().values(HeaderNames.IF_NONE_MATCH).contains(file.tag())) {
      response.status(Status.NOT_MODIFIED_304).send();
    } else {
      response.header(HeaderNames.CONTENT_TYPE, file.contentType()).send(file.content());
    }
  }
}
