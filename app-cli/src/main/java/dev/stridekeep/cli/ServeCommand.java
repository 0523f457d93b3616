package dev.stridekeep.cli;

import dev.stridekeep.phone.PhoneClock;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs both backends until Ctrl-C.
@Command(
    name = "serve",
    description = "Start both backends.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--data", paramLabel = "DIR", description = "folder of the embedded database")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var settings = BackendSettings.of(Home.find(), data, System.getenv());
    try (var backends = Backends.start(settings, PhoneClock.system(), out)) {
      out.println("The mobile backend is at " + settings.mobile());
      out.println("The dashboard is at " + settings.web() + "/");
      out.println("Data is kept in " + settings.data() + ". Ctrl-C stops both.");
      backends.await();
    }
    return 0;
  }
}
