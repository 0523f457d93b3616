package dev.stridekeep.gps;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A track and its pauses, made from a seed.
record Generated(Track track, List<Pause> pauses) {
  /// A run that turns, stops, climbs and waits, with noise, gaps, pauses, teleports, lost
  /// positions, doubled points and times that go backwards.
  static Generated dirty(long seed) {
    var random = new Random(seed);
    var track = new SyntheticTrack(random.nextDouble() * 170 - 85, random.nextDouble() * 360 - 180);
    track.noise(random.nextDouble() * 3);
    var pauses = new ArrayList<Pause>();
    int points = random.nextInt(400);
    double time = 0;
    double x = 0;
    double y = 0;
    double heading = 0;
    double speed = 3;
    for (int i = 0; i < points; i++) {
      double dt = 1 + random.nextInt(3);
      int event = random.nextInt(100);
      if (event == 0) {
        dt = random.nextInt(400);
      } else if (event == 1) {
        speed = random.nextInt(3) * 2;
      } else if (event == 2) {
        pauses.add(pause(time, time + random.nextDouble() * 60));
      }
      time += dt;
      heading += random.nextGaussian() * 0.2;
      x += speed * dt * StrictMath.cos(heading);
      y += speed * dt * StrictMath.sin(heading);
      switch (event) {
        case 3 -> track.at(time, x + 50_000, y);
        case 4 -> track.body(time, 150, 170);
        case 5 -> track.at(time - 20, x, y, 100);
        case 6 -> track.at(time, x, y, 100 + y / 20).at(time, x, y, 100 + y / 20);
        default -> track.at(time, x, y, 100 + y / 20);
      }
    }
    return new Generated(track.build(), pauses);
  }

  /// A steady run without noise that turns now and then and never stops.
  static Generated clean(long seed) {
    var random = new Random(seed);
    var track = new SyntheticTrack(random.nextDouble() * 160 - 80, random.nextDouble() * 360 - 180);
    int points = 2 + random.nextInt(600);
    double speed = 2 + random.nextDouble() * 4;
    double x = 0;
    double y = 0;
    double heading = random.nextDouble() * 6;
    for (int i = 0; i < points; i++) {
      track.at(i, x, y);
      heading += random.nextInt(40) == 0 ? random.nextGaussian() : 0;
      x += speed * StrictMath.cos(heading);
      y += speed * StrictMath.sin(heading);
    }
    return new Generated(track.build(), List.of());
  }

  static Pause pause(double fromSecond, double toSecond) {
    return new Pause(instant(fromSecond), instant(toSecond));
  }

  private static Instant instant(double second) {
    return Instant.ofEpochMilli(SyntheticTrack.START + Math.round(second * 1000));
  }

  /// The same, some time later.
  Generated later(long millis) {
    var moved = Track.builder(track.size());
    for (int i = 0; i < track.size(); i++) {
      var p = track.point(i);
      moved.add(
          p.seq(),
          p.timeMillis() + millis,
          p.latitude(),
          p.longitude(),
          p.altitude(),
          p.accuracy(),
          p.heartRate(),
          p.cadence());
    }
    var movedPauses =
        pauses.stream()
            .map(p -> new Pause(p.from().plusMillis(millis), p.to().plusMillis(millis)))
            .toList();
    return new Generated(moved.build(), movedPauses);
  }

  TrackAnalysis analysis() {
    return new TrackAnalyser().analyse(track, pauses);
  }
}
