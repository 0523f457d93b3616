package dev.stridekeep.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.SeqRanges;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhoneTest {
  private static final Duration PATIENCE = Duration.ofHours(3);

  private final TinyBackend backend = new TinyBackend();
  private final TestClock clock = new TestClock();
  private final MemoryLedger ledger = new MemoryLedger();
  private final MemoryJournal journal = new MemoryJournal();

  @Test
  void a_run_id_is_a_uuid_of_version_7_that_tells_the_time() {
    var run = Phones.phone(journal, backend, clock, ledger).start(Phones.START, null).value();
    assertEquals(7, run.version());
    assertEquals(2, run.variant());
    assertEquals(clock.now().toEpochMilli(), run.getMostSignificantBits() >>> 16);
  }

  @Test
  void while_the_run_goes_on_only_whole_batches_are_sent() throws InterruptedException {
    var phone = Phones.phone(journal, backend, clock, ledger);
    phone.start(Phones.START, null);
    phone.record(Phones.points(0, 25));
    assertInstanceOf(Delivery.NothingDue.class, phone.send());
    assertEquals(20, backend.points.size());
    assertFalse(phone.outbox().isSettled());
    phone.finish(Phones.START.plusSeconds(60), List.of(), null);
    assertInstanceOf(Delivery.NothingDue.class, phone.send());
    assertEquals(25, backend.points.size());
    assertTrue(phone.outbox().isSettled());
  }

  @Test
  void recording_goes_on_without_a_network_and_waits_grow_with_jitter()
      throws InterruptedException {
    backend.answerToAll = TinyBackend.json(500, "");
    var phone = Phones.recorded(journal, backend, clock, 30);
    assertInstanceOf(Delivery.Waiting.class, phone.deliver(PATIENCE));
    assertEquals(30, phone.outbox().recorded().size());
    assertTrue(clock.sleeps.size() > 300, "tries " + clock.sleeps.size());
    assertTrue(clock.sleeps.getFirst().compareTo(Duration.ofSeconds(1)) <= 0);
    assertTrue(clock.sleeps.stream().allMatch(s -> s.compareTo(Duration.ofSeconds(30)) <= 0));
    assertEquals(clock.sleeps.size(), clock.sleeps.stream().distinct().count());
    backend.answerToAll = null;
    assertInstanceOf(Delivery.NothingDue.class, phone.deliver(PATIENCE));
    assertEquals(30, backend.points.size());
  }

  @Test
  void a_phone_that_waits_does_not_call() throws InterruptedException {
    backend.answerToAll = TinyBackend.json(503, "");
    var phone = Phones.recorded(journal, backend, clock, 5);
    assertInstanceOf(Delivery.Waiting.class, phone.send());
    assertInstanceOf(Delivery.Waiting.class, phone.send());
    assertEquals(1, backend.calls);
  }

  @Test
  void a_backend_that_asks_for_a_pause_gets_it() throws InterruptedException {
    backend.answerToAll = new HttpReply(503, "application/problem+json", "120", new byte[0]);
    var phone = Phones.recorded(journal, backend, clock, 5);
    var before = clock.now();
    var waiting = assertInstanceOf(Delivery.Waiting.class, phone.send());
    assertFalse(waiting.until().isBefore(before.plusSeconds(120)), waiting.toString());
  }

  @Test
  void a_refusal_is_final_and_visible_and_the_rest_goes_on() throws InterruptedException {
    backend.startedAt = "2001-01-01T00:00:00Z";
    var phone = Phones.recorded(journal, backend, clock, 12);
    assertInstanceOf(Delivery.NothingDue.class, phone.deliver(PATIENCE));
    assertEquals(12, backend.points.size());
    assertEquals(
        List.of(new Entry.Refused(new Parcel.StartParcel(), "409 No: started at another time")),
        phone.outbox().refusals());
    assertEquals(2, backend.callsByRoute.get("points"));
    assertTrue(phone.outbox().isSettled());
  }

  @Test
  void refused_points_stay_on_the_phone_and_are_not_sent_again() throws InterruptedException {
    var phone = Phones.phone(journal, backend, clock, ledger);
    phone.start(Phones.START, null);
    phone.send();
    phone.record(Phones.points(0, 10));
    backend.answerToAll = TinyBackend.problem(400, "lat must be within 90");
    assertInstanceOf(Delivery.NothingDue.class, phone.send());
    backend.answerToAll = null;
    phone.finish(Phones.START.plusSeconds(9), List.of(), null);
    assertInstanceOf(Delivery.NothingDue.class, phone.deliver(PATIENCE));
    assertEquals(Phones.points(0, 10), phone.outbox().recorded());
    assertEquals(1, backend.callsByRoute.get("points"));
    assertEquals(1, phone.outbox().refusals().size());
  }

  @Test
  void somebody_elses_answers_are_neither_success_nor_refusal() throws InterruptedException {
    for (int status : new int[] {200, 302, 403, 404}) {
      backend.answerToAll =
          new HttpReply(status, "text/html", "", "<html>".getBytes(StandardCharsets.UTF_8));
      var phone = Phones.recorded(new MemoryJournal(), backend, clock, 5);
      assertInstanceOf(Delivery.Waiting.class, phone.send(), "status " + status);
      assertEquals(List.of(), phone.outbox().refusals());
    }
  }

  @Test
  void points_that_the_backend_lost_are_sent_again_and_the_ledger_tells()
      throws InterruptedException {
    var phone = Phones.phone(journal, backend, clock, ledger);
    phone.start(Phones.START, null);
    phone.record(Phones.points(0, 40));
    phone.send();
    backend.points.subMap(13, 18).clear();
    backend.points.subMap(35, 40).clear();
    phone.finish(Phones.START.plusSeconds(60), List.of(), null);
    assertInstanceOf(Delivery.NothingDue.class, phone.deliver(PATIENCE));
    assertEquals(40, backend.points.size());
    var owed = ledger.find(phone.outbox().run().orElseThrow()).orElseThrow();
    assertEquals(SeqRanges.of(new SeqRange(13, 17), new SeqRange(35, 39)), owed.broken());
  }

  @Test
  void an_ended_access_token_is_renewed_and_saved() throws InterruptedException {
    var saved = new ArrayList<Tokens>();
    var session = new Session(new Tokens("old", "", "refresh-1"), saved::add);
    backend.tokenGeneration = 1;
    var phone =
        Phones.phone(journal, Phones.courier(backend, session), clock, Mischief.NONE, ledger);
    Phones.record(phone, 12);
    assertInstanceOf(Delivery.NothingDue.class, phone.deliver(PATIENCE));
    assertEquals(List.of("access-1"), saved.stream().map(Tokens::accessToken).toList());
    assertEquals(1, backend.callsByRoute.get("refresh"));
  }

  @Test
  void a_session_that_is_over_keeps_the_run_until_somebody_signs_in() throws InterruptedException {
    backend.tokenGeneration = 1;
    backend.refuseRefresh = true;
    var phone = Phones.recorded(journal, backend, clock, 12);
    assertInstanceOf(Delivery.SignedOut.class, phone.deliver(PATIENCE));
    assertEquals(List.of(), phone.outbox().refusals());
    backend.refuseRefresh = false;
    var session = new Session(new Tokens("access-1", "", "refresh-1"));
    var again =
        Phones.phone(journal, Phones.courier(backend, session), clock, Mischief.NONE, ledger);
    assertInstanceOf(Delivery.NothingDue.class, again.deliver(PATIENCE));
    assertEquals(12, backend.points.size());
  }

  @Test
  void a_run_without_points_can_be_finished() throws InterruptedException {
    var phone = Phones.recorded(journal, backend, clock, 0);
    assertInstanceOf(Delivery.NothingDue.class, phone.deliver(PATIENCE));
    assertEquals(-1, backend.lastSeq);
    assertTrue(phone.outbox().isSettled());
  }

  @Test
  void points_belong_between_start_and_finish_and_have_a_position() {
    var phone = Phones.phone(journal, backend, clock, ledger);
    assertThrows(IllegalStateException.class, () -> phone.record(Phones.points(0, 1)));
    phone.start(Phones.START, null);
    var nowhere =
        Track.builder(1)
            .add(0, 1, Double.NaN, Double.NaN, 3, Double.NaN, Double.NaN, Double.NaN)
            .build();
    assertThrows(IllegalArgumentException.class, () -> phone.record(nowhere));
    phone.finish(Phones.START, List.of(), null);
    assertThrows(IllegalStateException.class, () -> phone.record(Phones.points(0, 1)));
  }
}
