package dev.stridekeep.rest.operation;

import dev.stridekeep.rest.Answers;
import dev.stridekeep.rest.json.JsonRecords;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `GET /openapi`: the checked-in description of the API. JSON, which YAML parsers read too, or the
/// YAML that it is written in where `Accept` names it.
public final class OpenApiRoutes implements HttpService {
  private static final String RESOURCE = "/META-INF/openapi.yaml";

  private final byte[] yaml;
  private final byte[] json;

  public OpenApiRoutes() {
    try (var in = Objects.requireNonNull(OpenApiRoutes.class.getResourceAsStream(RESOURCE))) {
      yaml = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    Object document =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(yaml, StandardCharsets.UTF_8));
    json = JsonRecords.bytes(document);
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/openapi", this::show);
  }

  private void show(ServerRequest request, ServerResponse response) {
    boolean wantsYaml =
        request.headers().values(HeaderNames.ACCEPT).stream().anyMatch(a -> a.contains("yaml"));
    if (wantsYaml) {
      response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/yaml"));
      Answers.send(request, response, Status.OK_200, yaml);
    } else {
      Answers.json(request, response, Status.OK_200, json);
    }
  }
}
