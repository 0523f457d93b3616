package dev.stridekeep.torture.drill;

import dev.stridekeep.torture.server.Galera;
import dev.stridekeep.torture.server.Launch;
import dev.stridekeep.torture.server.Site;
import dev.stridekeep.torture.server.Victim;
import java.time.Duration;

/// Nodes of a Galera cluster and a backend are lost while phones record, and stay away until
/// everybody is served again without them.
record NodeDrill(Drill drill) {
  /// What is called seconds, on a machine that all nodes and phones share.
  private static final Duration LIMIT = Duration.ofSeconds(45);

  Drill.Result run() throws InterruptedException {
    var cluster = Galera.start(drill.work());
    try (var site =
        Site.start(
            cluster,
            Launch.jar(drill.home(), "app-mobile-backend"),
            Launch.jar(drill.home(), "app-web-backend"),
            drill.work())) {
      return run(site);
    }
  }

  private Drill.Result run(Site site) throws InterruptedException {
    var notes = new Notes(drill.progress());
    var phones = new Phones(site, drill.seed(), drill.phones());
    drill.progress().accept("phones sign up");
    phones.start();
    var calm = drill.lasts().dividedBy(5);
    Thread.sleep(calm);

    // The first node of the backends' URL, which they write on.
    var first = site.database().servers().getFirst();
    boolean inTime = lose(first, "killed", first::kill, phones, notes);
    back(first, first::restart, notes);
    Thread.sleep(calm);

    var lacksCable = first.lacksCable();
    if (lacksCable.isEmpty()) {
      inTime &= lose(first, "cut off", first::cutOff, phones, notes);
      back(first, first::reconnect, notes);
      Thread.sleep(calm);
    } else {
      notes.add("no node was cut off: %s", lacksCable.get());
    }

    var backend = site.mobiles().getFirst().server();
    long killed = System.nanoTime();
    backend.kill();
    notes.add(
        "%s killed: its phones are served by the other after %s",
        backend.name(), Drill.seconds(phones.untilServed(killed, 1)));
    Thread.sleep(calm);
    backend.restart();

    Thread.sleep(calm);
    var outcome = phones.stop();
    notes.addCalls(outcome);
    notes.add(outcome);
    return new Drill.Result(
        inTime && outcome.isClean() && outcome.traffic().failed() == 0, notes.lines());
  }

  private static boolean lose(Victim node, String how, Runnable loss, Phones phones, Notes notes) {
    long lost = System.nanoTime();
    loss.run();
    var took = phones.untilServed(lost);
    notes.add(
        "%s %s: all backends serve again, without it, after %s",
        node.name(), how, Drill.seconds(took));
    return took.compareTo(LIMIT) < 0;
  }

  private static void back(Victim node, Runnable healing, Notes notes) {
    long began = System.nanoTime();
    healing.run();
    notes.add(
        "%s is back and has all that it missed after %s", node.name(), Notes.secondsSince(began));
  }
}
