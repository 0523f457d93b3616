package dev.stridekeep.cli.accuracy;

import dev.stridekeep.domain.run.Track;
import dev.stridekeep.gps.LocalRuler;

/// A way to tell the distance while points come in.
interface LiveForm {
  /// As in the head of a column.
  String name();

  /// Begins a run.
  Run start(Recording recording);

  /// A run as it goes.
  interface Run {
    /// Takes the next point of the track, and says the distance so far, [m].
    double add(int i);
  }

  /// The peer: chords between the points as they come.
  LiveForm CHORDS =
      new LiveForm() {
        @Override
        public String name() {
          return "plain sums";
        }

        @Override
        public Run start(Recording recording) {
          return new ChordRun(recording.track());
        }
      };

  /// Adds chords up.
  final class ChordRun implements Run {
    private final Track track;
    private int last = -1;
    private double distance;

    private ChordRun(Track track) {
      this.track = track;
    }

    @Override
    public double add(int i) {
      if (track.hasPosition(i)) {
        if (last >= 0) {
          distance +=
              LocalRuler.between(
                  track.latitude(last),
                  track.longitude(last),
                  track.latitude(i),
                  track.longitude(i));
        }
        last = i;
      }
      return distance;
    }
  }
}
