package dev.stridekeep.web;

import dev.stridekeep.backend.Backend;
import dev.stridekeep.backend.BackendProcess;
import dev.stridekeep.web.history.DashboardPage;
import java.util.List;

/// The server of the dashboard: its page, and the API that the page reads.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    BackendProcess.run(
        "web backend", settings -> Backend.startWeb(settings, List.of(new DashboardPage())));
  }
}
