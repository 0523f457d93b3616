package dev.stridekeep.cli.accuracy;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.gps.LiveRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The engine's own live form, told of the pauses as the runner presses them.
final class LiveEngine implements LiveForm {
  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Run start(Recording recording) {
    var pauses = recording.pauses().stream().sorted(Comparator.comparing(Pause::from)).toList();
    return new EngineRun(recording, pauses);
  }

  /// One run; pauses that began before a point are pressed before it.
  private static final class EngineRun implements Run {
    private final Recording recording;
    private final List<Pause> pauses;
    private final LiveRun live = new LiveRun();
    private int next;

    EngineRun(Recording recording, List<Pause> pauses) {
      this.recording = recording;
      this.pauses = pauses;
    }

    @Override
    public double add(int i) {
      var now = Instant.ofEpochMilli(recording.track().timeMillis(i));
      while (next < pauses.size() && !pauses.get(next).from().isAfter(now)) {
        live.pause(pauses.get(next).from());
        if (pauses.get(next).to().isAfter(now)) {
          break;
        }
        live.resume(pauses.get(next).to());
        next++;
      }
      live.accept(recording.track(), i);
      return live.distanceMetres();
    }
  }
}
