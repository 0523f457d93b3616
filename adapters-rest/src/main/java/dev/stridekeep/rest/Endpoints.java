package dev.stridekeep.rest;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Collects what services register, so that the server knows its own paths: for 405, for meters and
/// for the comparison with the OpenAPI document.
public final class Endpoints {
  private Endpoints() {}

  /// All operations of some services, in the order that they were registered in.
  public static List<Endpoint> of(List<? extends HttpService> services) {
    var rules = new Rules("", new ArrayList<>());
    rules.register(services.toArray(HttpService[]::new));
    return Collections.unmodifiableList(rules.endpoints);
  }

  private record Rules(String prefix, List<Endpoint> endpoints) implements HttpRules {
    @Override
    public HttpRules register(HttpService... services) {
      for (var service : services) {
        service.routing(this);
      }
      return this;
    }

    @Override
    public HttpRules register(String path, HttpService... services) {
      new Rules(prefix + path, endpoints).register(services);
      return this;
    }

    @Override
    public HttpRules route(Method method, String path, Handler handler) {
      endpoints.add(new Endpoint(method, prefix + path, handler));
      return this;
    }

    @Override
    public HttpRules route(Method method, Handler handler) {
      return route(method, "", handler);
    }

    @Override
    public HttpRules route(HttpRoute route) {
      throw new IllegalArgumentException("register a method and a path, so that both are known");
    }
  }
}
