package dev.stridekeep.torture;

import dev.stridekeep.torture.drill.DrillCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;

/// The command line of the torture and, where the first word is `drill`, of the drills.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    boolean drill = args.length > 0 && args[0].equals("drill");
    System.exit(
        drill
            ? commandLine(new DrillCommand()).execute(Arrays.copyOfRange(args, 1, args.length))
            : commandLine(new TortureCommand()).execute(args));
  }

  private static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }
}
