package dev.stridekeep.cli;

import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.phone.Courier;
import dev.stridekeep.phone.PhoneClock;
import dev.stridekeep.phone.client.HttpTransport;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.StridekeepClient;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The main job in one command: both backends, a phone that replays recordings to them, the
/// summary and the dashboard.
@Command(
    name = "run",
    description = "Start both backends and replay recorded runs to them as a phone.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "GPX, TCX or FIT, also as .gz; without one a simulated run is replayed")
  private List<Path> files = List.of();

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "how many times faster than recorded, 1 for real time; as fast as it goes")
  private double speed = Double.POSITIVE_INFINITY;

  @Option(names = "--data", paramLabel = "DIR", description = "folder of the embedded database")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  private final PhoneClock clock = PhoneClock.system();

  @Override
  public Integer call() throws InterruptedException {
    var commandLine = Objects.requireNonNull(spec).commandLine();
    if (!(speed > 0)) {
      throw new ParameterException(commandLine, "--speed must be over 0: " + speed);
    }
    var out = commandLine.getOut();
    var recordings = recordings();
    var settings = BackendSettings.of(Home.find(), data, System.getenv());
    var demo = DemoRunner.of(settings.data());
    out.println("Starting both backends ...");
    try (var backends = Backends.start(settings, clock, out);
        var http = new HttpTransport()) {
      var mobile = new StridekeepClient(http, settings.mobile());
      var web = new StridekeepClient(http, settings.web());
      var session = demo.signIn(mobile, zone());
      for (var recording : recordings) {
        replay(recording, new Courier(mobile, session), web, out);
        backends.check();
      }
      out.println();
      out.println("The dashboard is at " + settings.web() + "/");
      out.println(
          "Sign in as "
              + demo.email()
              + "; the password is in "
              + settings.data().resolve(DemoRunner.FILE));
      out.println("Serving until Ctrl-C; data is kept in " + settings.data() + ".");
      backends.await();
    }
    return 0;
  }

  /// All of them are read before anything is started, so that a wrong name costs no time.
  private List<RunFile> recordings() {
    var reader = Wiring.runFiles();
    return files.isEmpty()
        ? List.of(RunFile.bundled(reader))
        : files.stream().map(file -> RunFile.read(file, reader)).toList();
  }

  private static ZoneId zone() {
    var zone = ZoneId.systemDefault();
    return zone instanceof ZoneOffset || !zone.getId().contains("/") ? ZoneId.of("UTC") : zone;
  }

  private void replay(RunFile recording, Courier courier, StridekeepClient web, PrintWriter out)
      throws InterruptedException {
    out.println();
    out.println("Replaying " + recording.name());
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    var progress = new Progress(out, terminal);
    var replay =
        new Replay(recording.run(), courier, speed, recording.name().hashCode(), clock, progress);
    recording.run().warnings().forEach(warning -> out.println("  Note: " + warning));
    if (replay.pointsLeftOut() > 0) {
      out.println(
          "  Note: %,d points have no position and are not sent".formatted(replay.pointsLeftOut()));
    }
    var run = replay.play(zone());
    long before = clock.nanoTime();
    var totals = web.readTotals(courier.session(), null, null).orThrow();
    var dashboard = Duration.ofNanos(clock.nanoTime() - before);
    out.println("  " + replay.disorder());
    figures(run, courier.backend(), courier.session()).forEach(out::println);
    out.println("  How long it took");
    replay.times().lines().forEach(out::println);
    out.println(CallTimes.line("Dashboard", Wording.took(dashboard) + ", first read"));
    out.println(
        CallTimes.line(
            "It shows",
            "%,d runs, %s".formatted(totals.runs(), Wording.distance(totals.distanceMeters()))));
  }

  private static List<String> figures(RunId run, StridekeepClient mobile, Session session)
      throws InterruptedException {
    var read = mobile.readRun(session, run).orThrow();
    var summary = read.summary();
    if (summary == null) {
      throw new CommandException(Main.FAILED, "the backend has no summary of run " + run);
    }
    return FiguresText.of(
        new Figures(summary, Objects.requireNonNullElse(read.splits(), List.of())));
  }
}
