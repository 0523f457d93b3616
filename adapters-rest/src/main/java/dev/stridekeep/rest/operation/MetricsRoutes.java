package dev.stridekeep.rest.operation;

import dev.stridekeep.rest.Answers;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.nio.charset.StandardCharsets;

/// `GET /metrics`: all meters of a process as Prometheus text, its JVM's among them.
public final class MetricsRoutes implements HttpService, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public MetricsRoutes() {
    collections.bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /// Where meters are registered to be shown here.
  public PrometheusMeterRegistry registry() {
    return registry;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/metrics", this::show);
  }

  private void show(ServerRequest request, ServerResponse response) {
    response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, TextFormat.CONTENT_TYPE_004));
    var text = registry.scrape(TextFormat.CONTENT_TYPE_004);
    Answers.send(request, response, Status.OK_200, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
