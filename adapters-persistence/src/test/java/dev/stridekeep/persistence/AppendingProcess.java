package dev.stridekeep.persistence;

import dev.stridekeep.application.Workload;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import dev.stridekeep.persistence.run.JdbiTrackStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Another process that appends chunks to a run, one after the other, and says so after each: a
/// backend as far as storage can see.
final class AppendingProcess implements AutoCloseable {
  static final RunId RUN = new RunId(new UUID(0x7000, 1));

  private final Process process;
  private final BufferedReader output;

  private AppendingProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts the process.
  ///
  /// @param wrapper a command that runs the process, such as a tracer; empty for none
  /// @param count how many chunks to append, from sequence number `first` on
  static AppendingProcess start(List<String> wrapper, DatabaseConfig config, int first, int count)
      throws IOException {
    var command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .replace("\n", File.pathSeparator));
    command.add(AppendingProcess.class.getName());
    command.addAll(List.of(config.url(), config.user(), "" + first, "" + count));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new AppendingProcess(process);
  }

  /// Waits for the acknowledgement of a chunk.
  void awaitAcknowledged(int seq) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals("ack " + seq)) {
        return;
      }
    }
    throw new IOException("the process ended before it acknowledged " + seq);
  }

  /// As a power cut would end the process.
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  /// Lets the process end in good order.
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      kill();
      throw new IOException("the process did not end", e);
    }
  }

  static TrackChunk chunk(int seq) {
    return TrackChunk.of(Track.builder(1).add(seq, 1_000L + seq, 52, 13, 34, 5, 150, 172).build());
  }

  /// Ends when its input does.
  ///
  /// @param args URL, user, first sequence number, number of chunks
  public static void main(String[] args) throws IOException {
    try (var database = Database.open(DatabaseConfig.of(args[0], args[1], ""));
        var input = new InputStreamReader(System.in, StandardCharsets.UTF_8)) {
      var store = new JdbiTrackStore(database, Workload.POINTS);
      int first = Integer.parseInt(args[2]);
      for (int seq = first; seq < first + Integer.parseInt(args[3]); seq++) {
        store.append(RUN, List.of(chunk(seq)), Instant.EPOCH);
        System.out.println("ack " + seq);
      }
      while (input.read() >= 0) {
        // nothing is said but the end
      }
    }
  }
}
