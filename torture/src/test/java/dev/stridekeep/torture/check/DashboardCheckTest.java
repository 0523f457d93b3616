package dev.stridekeep.torture.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.phone.Receipt;
import dev.stridekeep.phone.client.FinishReply;
import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.phone.Promise;
import dev.stridekeep.torture.phone.Promises;
import dev.stridekeep.torture.phone.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// One account with one finished run of 1,000 m.
class DashboardCheckTest {
  private static final RunId RUN =
      new RunId(new UUID(0x0123_4567_89ab_7000L, 0x8000_0000_0000_0001L));
  private static final Script SCRIPT = Script.of(1, 0, 0);
  private static final Dashboard.Figures KILOMETRE = new Dashboard.Figures(1, 1_000, 400, 390);

  private final Findings findings = new Findings();
  private final Promises promises = new Promises(findings);

  @Test
  void a_finished_run_that_is_shown_with_its_finish_is_right() {
    check(Map.of(RUN.toString(), line("complete", false)), KILOMETRE);
    assertEquals(Map.of(), findings.counts());
  }

  @Test
  void a_finished_run_that_is_not_shown_is_lost() {
    check(Map.of(), new Dashboard.Figures(0, 0, 0, 0));
    assertEquals(Map.of("lost", 1L), findings.counts());
  }

  @Test
  void a_finished_run_that_is_shown_as_recording_is_lost() {
    check(Map.of(RUN.toString(), line("recording", true)), KILOMETRE);
    assertEquals(Map.of("lost", 1L), findings.counts());
  }

  @Test
  void a_finish_at_another_time_is_changed() {
    var later =
        new Dashboard.RunLine(
            SCRIPT.startedAt().toString(),
            SCRIPT.finishedAt().plusMillis(1).toString(),
            "complete",
            false,
            KILOMETRE);
    check(Map.of(RUN.toString(), later), KILOMETRE);
    assertEquals(Map.of("changed", 1L), findings.counts());
  }

  @Test
  void a_run_that_nobody_recorded_is_a_trace() {
    var stranger = UUID.randomUUID().toString();
    check(
        Map.of(RUN.toString(), line("complete", false), stranger, line("complete", false)),
        KILOMETRE.plus(KILOMETRE));
    assertEquals(Map.of("trace", 1L), findings.counts());
  }

  @Test
  void a_line_that_is_there_again_is_found() {
    finished();
    var lines = Map.of(RUN.toString(), line("complete", false));
    new DashboardCheck(new Dashboard(lines, 1, KILOMETRE), findings).run(promises.of(0));
    assertEquals(Map.of("twice", 1L), findings.counts());
  }

  @Test
  void totals_that_are_not_the_sum_of_the_runs_are_found() {
    check(
        Map.of(RUN.toString(), line("complete", false)), new Dashboard.Figures(1, 1_001, 400, 390));
    assertEquals(Map.of("totals", 1L), findings.counts());
  }

  private void check(Map<String, Dashboard.RunLine> lines, Dashboard.Figures totals) {
    finished();
    new DashboardCheck(new Dashboard(lines, 0, totals), findings).run(promises.of(0));
  }

  private void finished() {
    promises.open(new Promise(0, RUN, SCRIPT));
    promises.note(
        new Receipt.FinishReceipt(
            RUN,
            new Finish(SCRIPT.finishedAt(), SCRIPT.points() - 1, List.of(), null),
            new FinishReply(RUN.toString(), "complete", false, List.of(), null),
            Duration.ZERO));
  }

  private static Dashboard.RunLine line(String status, boolean provisional) {
    return new Dashboard.RunLine(
        SCRIPT.startedAt().toString(),
        SCRIPT.finishedAt().toString(),
        status,
        provisional,
        KILOMETRE);
  }
}
