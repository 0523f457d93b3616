package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LiveRunProperties {
  /// The pauses of a run that one runner can have pressed: none begins within another.
  private static List<Pause> apart(List<Pause> pauses) {
    var apart = new ArrayList<Pause>();
    for (var pause : pauses) {
      if (apart.isEmpty() || !pause.from().isBefore(apart.getLast().to())) {
        apart.add(pause);
      }
    }
    return apart;
  }

  /// Hands a run over as a phone would on a bad line: some points come again, some come late.
  private static LiveRun badly(Track track, List<Pause> pauses, Random random) {
    var live = new LiveRun();
    var held = new ArrayList<Integer>();
    int pressed = 0;
    for (int i = 0; i < track.size(); i++) {
      var now = Instant.ofEpochMilli(track.timeMillis(i));
      while (pressed < 2 * pauses.size() && !press(live, pauses, pressed, now)) {
        pressed++;
      }
      if (random.nextInt(20) == 0) {
        held.add(i);
      } else {
        live.accept(track, i);
      }
      if (random.nextInt(20) == 0) {
        live.accept(track, random.nextInt(i + 1));
      }
    }
    for (; pressed < 2 * pauses.size(); pressed++) {
      press(live, pauses, pressed, Instant.MAX);
    }
    held.forEach(i -> live.accept(track, i));
    return live;
  }

  /// @return whether the button is still to be pressed
  private static boolean press(LiveRun live, List<Pause> pauses, int button, Instant now) {
    var pause = pauses.get(button / 2);
    var at = button % 2 == 0 ? pause.from() : pause.to();
    if (at.isAfter(now)) {
      return true;
    }
    if (button % 2 == 0) {
      live.pause(at);
    } else {
      live.resume(at);
    }
    return false;
  }

  @Property(tries = 300)
  void a_closed_run_is_the_analysis_of_its_track_to_the_bit(@ForAll long seed) {
    var generated = Generated.dirty(seed);
    var pauses = apart(generated.pauses());
    var live = badly(generated.track(), pauses, new Random(seed));
    var whole = new TrackAnalyser().analyse(generated.track(), pauses);
    assertEquals(Figures.of(whole), Figures.of(live.close()));
    assertEquals(generated.track().size(), live.size());
  }

  @Property(tries = 300)
  void live_figures_of_a_dirty_run_are_finite_and_bounded(@ForAll long seed) {
    var track = Generated.dirty(seed).track();
    var live = new LiveRun();
    for (int i = 0; i < track.size(); i++) {
      live.accept(track, i);
      assertTrue(live.distanceMetres() >= 0 && live.distanceMetres() < 1e6);
      assertTrue(live.movingSeconds() >= -1e-9 && live.movingSeconds() < 1e6);
      double pace = live.paceSecondsPerKm();
      assertTrue(Double.isNaN(pace) || pace > 0);
    }
  }

  @Property(tries = 50)
  void live_distance_is_near_the_final_one_after_a_minute(@ForAll long seed) {
    var track = noisy(seed);
    var live = new LiveRun();
    var whole = new TrackAnalyser().analyse(track, List.of());
    for (int i = 0; i < track.size(); i++) {
      live.accept(track, i);
      if (i >= 60) {
        assertEquals(whole.distance(i), live.distanceMetres(), 6 + 0.02 * whole.distance(i));
      }
    }
    assertEquals(whole.movingSeconds(), live.movingSeconds(), 10);
  }

  /// Fifteen minutes with turns and a stop, under up to 2 m of noise an axis.
  private static Track noisy(long seed) {
    var random = new Random(seed);
    var track = SyntheticTrack.inMilan().noise(2 * random.nextDouble());
    double speed = random.nextDouble(2, 5);
    double heading = 0;
    double x = 0;
    double y = 0;
    for (int t = 0; t < 900; t++) {
      track.at(t, x, y);
      heading += random.nextInt(60) == 0 ? random.nextGaussian() : 0;
      boolean stops = t >= 400 && t < 450;
      x += stops ? 0 : speed * Math.cos(heading);
      y += stops ? 0 : speed * Math.sin(heading);
    }
    return track.build();
  }

  @Property(tries = 50)
  void the_window_never_holds_more_than_its_capacity(@ForAll long seed) {
    var random = new Random(seed);
    var window = new LiveWindow();
    int step = 1 + random.nextInt(500);
    boolean dirty = random.nextBoolean();
    var track = Track.builder(2000);
    for (int i = 0; i < 1500; i++) {
      double lat = dirty && random.nextInt(3) > 0 ? random.nextDouble(-90, 90) : 45 + i * 1e-6;
      long time = SyntheticTrack.START + (long) i * step;
      track.add(i, time, lat, 9, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    var built = track.build();
    for (int i = 0; i < built.size(); i++) {
      window.accept(built, i);
      assertTrue(window.size() <= 240, "points held: " + window.size());
    }
  }
}
