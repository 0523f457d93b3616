package dev.stridekeep.cli;

import dev.stridekeep.phone.client.NotDoneException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `analyze`, `bench`, `run` and `serve`.
@Command(
    name = "stridekeep",
    description = "The running backend that never loses a run.",
    subcommands = {AnalyzeCommand.class, BenchCommand.class, RunCommand.class, ServeCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main implements Runnable {
  /// Exit code where something went wrong on the way.
  static final int FAILED = 1;

  /// Exit code where what the caller gave is at fault.
  static final int UNUSABLE = 2;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(Main::usageError)
        .setExecutionExceptionHandler(Main::failure);
  }

  private static int usageError(CommandLine.ParameterException e, String[] args) {
    e.getCommandLine().getErr().println("stridekeep: " + e.getMessage());
    return UNUSABLE;
  }

  private static int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    int exitCode =
        switch (e) {
          case CommandException known -> known.exitCode();
          case NotDoneException _ -> FAILED;
          default -> throw e;
        };
    command.getErr().println("stridekeep: " + e.getMessage());
    return exitCode;
  }

  @Override
  public void run() {
    commandLine().usage(System.out);
  }
}
