package dev.stridekeep.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// However a run arrives, it is the same run in the end, and every answer on the way is true.
abstract class OrderContract {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int THREADS = 4;

  private final Replayed replayed;

  OrderContract(Storage storage) {
    replayed = new Replayed(Servers.shared(storage).newRunner());
  }

  @Provide
  Arbitrary<Delivery> deliveries() {
    return Delivery.any();
  }

  @Property(tries = 40, seed = "20260302")
  void the_order_of_arrival_changes_nothing(@ForAll("deliveries") Delivery delivery) {
    var run = UUID.randomUUID();
    var soFar = new SentSoFar(delivery.points());
    for (var parcel : delivery.parcels()) {
      soFar.check(parcel, replayed.send(run, parcel, delivery.points()));
    }
    assertLikeInOrder(run, delivery);
  }

  @Property(tries = 20, seed = "20260303")
  void what_arrives_at_once_changes_nothing(@ForAll("deliveries") Delivery delivery)
      throws InterruptedException, ExecutionException, TimeoutException {
    var run = UUID.randomUUID();
    var soFar = new SentAtOnce();
    var senders = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < THREADS; thread++) {
        var part = everyNth(delivery.parcels(), thread);
        senders.add(
            threads.submit(() -> part.forEach(p -> sendAtOnce(run, p, delivery.points(), soFar))));
      }
      for (var sender : senders) {
        sender.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      }
    }
    assertLikeInOrder(run, delivery);
  }

  private void sendAtOnce(UUID run, Parcel parcel, int points, SentAtOnce soFar) {
    if (parcel instanceof Parcel.Batch batch) {
      var stored = soFar.send(batch);
      soFar.check(batch, stored, replayed.send(run, parcel, points).expect(200));
    } else {
      var reply = replayed.send(run, parcel, points);
      boolean tooLate = parcel instanceof Parcel.EarlyFinish && reply.status() == 409;
      assertTrue(reply.isOk() || tooLate, reply::toString);
    }
  }

  private void assertLikeInOrder(UUID run, Delivery delivery) {
    var inOrder = UUID.randomUUID();
    replayed.sendInOrder(inOrder, delivery.points());
    replayed.assertSame(inOrder, run);
  }

  private static List<Parcel> everyNth(List<Parcel> parcels, int first) {
    var part = new ArrayList<Parcel>();
    for (int i = first; i < parcels.size(); i += THREADS) {
      part.add(parcels.get(i));
    }
    return part;
  }
}
